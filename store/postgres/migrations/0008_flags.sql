-- Flags and experiments. What holds conditions or values of flags is json, not jsonb: the order of keys must stay, for
-- SDKs compare objects as texts.

-- How a project handles its flags; without a row, as the program does by default.
CREATE TABLE flag_settings (
  project_id integer PRIMARY KEY REFERENCES projects ON DELETE CASCADE,
  environments jsonb NOT NULL,
  approval boolean NOT NULL
);

-- live is the number of the revision in force, 0 while nothing was published.
CREATE TABLE flags (
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  key text NOT NULL,
  type text NOT NULL CHECK (type IN ('boolean', 'string', 'number', 'json')),
  live integer NOT NULL DEFAULT 0,
  archived_at timestamptz,
  created_by integer REFERENCES accounts ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (project_id, key)
);

CREATE TABLE flag_revisions (
  project_id integer NOT NULL,
  flag text NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  definition json NOT NULL,
  comment text NOT NULL,
  approved_by integer REFERENCES accounts ON DELETE SET NULL,
  approved_at timestamptz,
  published_by integer REFERENCES accounts ON DELETE SET NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (project_id, flag, number),
  FOREIGN KEY (project_id, flag) REFERENCES flags ON DELETE CASCADE
);

-- What somebody means to publish. writers are the accounts that wrote in it; turn counts the times it was saved.
CREATE TABLE flag_drafts (
  id serial PRIMARY KEY,
  project_id integer NOT NULL,
  flag text NOT NULL,
  based_on integer NOT NULL CHECK (based_on >= 0),
  turn integer NOT NULL CHECK (turn > 0),
  definition json NOT NULL,
  comment text NOT NULL,
  writers jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  approved_by integer REFERENCES accounts ON DELETE SET NULL,
  approved_at timestamptz,
  FOREIGN KEY (project_id, flag) REFERENCES flags ON DELETE CASCADE
);
CREATE INDEX flag_drafts_flag ON flag_drafts (project_id, flag);

-- Where a flag's kill switch is pulled, whatever its revision says.
CREATE TABLE flag_kills (
  project_id integer NOT NULL,
  flag text NOT NULL,
  environment text NOT NULL,
  reason text NOT NULL,
  killed_by integer REFERENCES accounts ON DELETE SET NULL,
  killed_at timestamptz NOT NULL,
  PRIMARY KEY (project_id, flag, environment),
  FOREIGN KEY (project_id, flag) REFERENCES flags ON DELETE CASCADE
);

-- Lists of members by an attribute of the SDKs. fingerprint stands for the list, so that a change shows without reading it.
CREATE TABLE saved_groups (
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  key text NOT NULL,
  name text NOT NULL,
  attribute text NOT NULL,
  ids text NOT NULL CHECK (ids IN ('user', 'anonymous')),
  cohort_id integer REFERENCES cohorts ON DELETE SET NULL,
  members jsonb NOT NULL,
  fingerprint text NOT NULL,
  filled_at timestamptz NOT NULL,
  PRIMARY KEY (project_id, key)
);

-- Among the experiments of a namespace a member is in at most one, as long as their ranges do not overlap.
CREATE TABLE namespaces (
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  key text NOT NULL,
  name text NOT NULL,
  hash_attribute text NOT NULL,
  PRIMARY KEY (project_id, key)
);

-- A share of members that is kept out of the experiments that name it, until it ends.
CREATE TABLE holdouts (
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  key text NOT NULL,
  name text NOT NULL,
  share double precision NOT NULL CHECK (share > 0 AND share < 1),
  hash_attribute text NOT NULL,
  seed text NOT NULL,
  began_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (project_id, key)
);

CREATE TABLE experiments (
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  key text NOT NULL,
  name text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'running', 'stopped', 'archived')),
  assignment json NOT NULL,
  design jsonb NOT NULL,
  phases jsonb NOT NULL,
  release jsonb,
  turn integer NOT NULL CHECK (turn > 0),
  created_by integer REFERENCES accounts ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (project_id, key)
);

-- Who may fetch the flags of an environment. Client keys are public by nature, as write keys are.
CREATE TABLE sdk_connections (
  client_key text PRIMARY KEY,
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  name text NOT NULL,
  environment text NOT NULL,
  encryption_key text,
  remote_evaluation boolean NOT NULL,
  created_by integer REFERENCES accounts ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CHECK (encryption_key IS NULL OR NOT remote_evaluation)
);

-- What the SDKs of an environment are given: the flags as they are at as_of, under the version date_updated.
CREATE TABLE flag_publications (
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  environment text NOT NULL,
  date_updated timestamptz NOT NULL,
  as_of timestamptz NOT NULL,
  fingerprint text NOT NULL,
  PRIMARY KEY (project_id, environment)
);
