-- What was done about the feedback of members: the highest turn of a piece of feedback says how far it is.
CREATE TABLE feedback_changes (
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  event_id uuid NOT NULL,
  said_at timestamptz NOT NULL,
  turn integer NOT NULL CHECK (turn > 0),
  state text NOT NULL CHECK (state IN ('open', 'in-hand', 'handled')),
  note text NOT NULL,
  changed_by integer REFERENCES accounts ON DELETE SET NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (project_id, event_id, turn)
);
CREATE INDEX feedback_changes_said ON feedback_changes (project_id, said_at);
