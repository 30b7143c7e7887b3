-- The last time each project's books were compared with what is there.
CREATE TABLE ledger_audits (
  project_id integer PRIMARY KEY REFERENCES projects ON DELETE CASCADE,
  at timestamptz NOT NULL,
  balances jsonb NOT NULL,
  off_since timestamptz
);
