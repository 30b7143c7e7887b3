-- Choices of period, comparison and filter that somebody keeps by name, for themselves or for the whole project.
CREATE TABLE saved_views (
  id serial PRIMARY KEY,
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  name text NOT NULL CHECK (name <> ''),
  search text NOT NULL,
  shared boolean NOT NULL,
  saved_by integer REFERENCES accounts ON DELETE SET NULL,
  saved_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, saved_by, name)
);
