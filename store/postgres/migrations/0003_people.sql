ALTER TABLE projects ADD COLUMN session_minutes integer NOT NULL DEFAULT 30 CHECK (session_minutes BETWEEN 1 AND 1440);

CREATE TABLE member_rules (
  project_id integer PRIMARY KEY REFERENCES projects ON DELETE CASCADE,
  internal_domains jsonb NOT NULL DEFAULT '[]',
  internal_users jsonb NOT NULL DEFAULT '[]',
  events_per_minute integer NOT NULL DEFAULT 300 CHECK (events_per_minute > 0)
);

CREATE TABLE erased_persons (
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  person text NOT NULL CHECK (person ~ '^[0-9]{1,20}$'),
  erased_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (project_id, person)
);

CREATE TABLE erasures (
  id bigserial PRIMARY KEY,
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  person text NOT NULL,
  requested_by text NOT NULL,
  ids integer NOT NULL,
  rows_erased jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE exchange_rates (
  project_id integer NOT NULL REFERENCES projects ON DELETE CASCADE,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  day date NOT NULL,
  rate numeric NOT NULL CHECK (rate > 0),
  PRIMARY KEY (project_id, currency, day)
);
