-- An insert is confirmed when its parts are on the medium, so that a segment of the spool may be removed after it:
-- a power cut loses neither. Merges may stay in the kernel's memory: what they replace is kept for eight minutes.
ALTER TABLE events MODIFY SETTING fsync_after_insert = 1, fsync_part_directory = 1;
ALTER TABLE member_days MODIFY SETTING fsync_after_insert = 1, fsync_part_directory = 1;
ALTER TABLE member_firsts MODIFY SETTING fsync_after_insert = 1, fsync_part_directory = 1;
ALTER TABLE order_firsts MODIFY SETTING fsync_after_insert = 1, fsync_part_directory = 1;
ALTER TABLE identity_links MODIFY SETTING fsync_after_insert = 1, fsync_part_directory = 1;
ALTER TABLE member_traits MODIFY SETTING fsync_after_insert = 1, fsync_part_directory = 1;
ALTER TABLE consents MODIFY SETTING fsync_after_insert = 1, fsync_part_directory = 1;
ALTER TABLE quarantine MODIFY SETTING fsync_after_insert = 1, fsync_part_directory = 1;
