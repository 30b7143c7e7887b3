-- How much may be sent under a write key; without a number, as much as there is room for.
ALTER TABLE write_keys
  ADD COLUMN events_per_second integer CHECK (events_per_second > 0),
  ADD COLUMN events_per_day integer CHECK (events_per_day > 0);
