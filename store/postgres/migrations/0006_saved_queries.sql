-- Questions in SQL that members of a project keep by name.
CREATE TABLE saved_queries (
  id serial PRIMARY KEY,
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  name text NOT NULL CHECK (name <> ''),
  sql text NOT NULL,
  saved_by integer REFERENCES accounts ON DELETE SET NULL,
  saved_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, name)
);
