-- A merge may make two shares one and the same: both stay, and the wider one counts.
ALTER TABLE record_share DROP CONSTRAINT record_share_type_record_id_user_id_team_id_key;
CREATE INDEX record_share_record ON record_share (record_id);
