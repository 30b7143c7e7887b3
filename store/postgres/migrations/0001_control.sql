CREATE TABLE projects (
  id serial PRIMARY KEY,
  key text NOT NULL UNIQUE CHECK (key ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text NOT NULL,
  zone text NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  week_start integer NOT NULL DEFAULT 1 CHECK (week_start BETWEEN 1 AND 7),
  inactive_events jsonb,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE write_keys (
  key text PRIMARY KEY,
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  source text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);

CREATE TABLE accounts (
  id serial PRIMARY KEY,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  name text NOT NULL,
  password_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE memberships (
  account_id integer NOT NULL REFERENCES accounts ON DELETE CASCADE,
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner', 'manager', 'operator', 'analyst')),
  PRIMARY KEY (account_id, project_id)
);

CREATE TABLE sessions (
  token_hash text PRIMARY KEY,
  account_id integer NOT NULL REFERENCES accounts ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE api_tokens (
  token_hash text PRIMARY KEY,
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner', 'manager', 'operator', 'analyst')),
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);

CREATE TABLE targets (
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  metric text NOT NULL,
  value numeric NOT NULL,
  updated_by integer REFERENCES accounts ON DELETE SET NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (project_id, metric)
);

CREATE TABLE audit_log (
  id bigserial PRIMARY KEY,
  project_id integer REFERENCES projects ON DELETE CASCADE,
  account_id integer REFERENCES accounts ON DELETE SET NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL DEFAULT now()
);
