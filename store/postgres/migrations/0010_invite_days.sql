ALTER TABLE projects ADD COLUMN invite_days integer NOT NULL DEFAULT 14 CHECK (invite_days BETWEEN 1 AND 90);
