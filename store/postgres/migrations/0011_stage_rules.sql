-- When members change their stage, where a project has it otherwise than all do.
ALTER TABLE projects ADD COLUMN stage_rules jsonb;
