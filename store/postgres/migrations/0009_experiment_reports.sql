-- What an experiment taught, in words, from when it was put away.
ALTER TABLE experiments ADD COLUMN learning text NOT NULL DEFAULT '';

-- What was known of a run of an experiment at one moment: the sums that its numbers come from, so that they can be worked
-- out again when the events are gone, the design has been forgotten, or the statistics have become better.
CREATE TABLE experiment_reports (
  project_id integer NOT NULL,
  experiment text NOT NULL,
  phase integer NOT NULL CHECK (phase >= 0),
  taken_at timestamptz NOT NULL,
  evidence json NOT NULL,
  PRIMARY KEY (project_id, experiment, phase),
  FOREIGN KEY (project_id, experiment) REFERENCES experiments ON DELETE CASCADE
);
