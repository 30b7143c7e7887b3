-- Named groups of members: found out by their criteria, or a list that stays as it is.
CREATE TABLE cohorts (
  id serial PRIMARY KEY,
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  name text NOT NULL CHECK (name <> ''),
  definition jsonb NOT NULL,
  created_by integer REFERENCES accounts ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, name)
);
