-- Teams are records: found by name, in the order of their names.
ALTER TABLE team ADD COLUMN sort_name text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE team ADD COLUMN search tsvector NOT NULL DEFAULT '';
UPDATE team SET sort_name = lower(name);
CREATE INDEX team_by_name ON team (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX team_by_updated ON team (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX team_search ON team USING gin (search);

-- Whoever writes the primary team: it is one of the user's teams.
CREATE FUNCTION app_user_is_in_primary_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.team_id IS NOT NULL THEN
    INSERT INTO team_member (team_id, user_id) VALUES (NEW.team_id, NEW.id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER app_user_primary_team AFTER INSERT OR UPDATE OF team_id ON app_user
  FOR EACH ROW EXECUTE FUNCTION app_user_is_in_primary_team();
