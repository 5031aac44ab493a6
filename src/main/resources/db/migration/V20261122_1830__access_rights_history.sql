-- How every row that decides who may do what came to be as it is, written by the database whichever
-- way the row is written; read for "who had which right on date D". Can only be added to.
CREATE TABLE rights_history (
  id   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at   timestamptz NOT NULL,
  kind text        NOT NULL, -- the table
  key  text        NOT NULL, -- which row of it
  data jsonb                 -- what it was from then on; null: there was none
);
CREATE INDEX rights_history_row ON rights_history (kind, key, at DESC, id DESC);

CREATE FUNCTION rights_part(whole jsonb, names text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN whole IS NULL THEN NULL ELSE (SELECT jsonb_object_agg(name, whole -> name) FROM unnest(names) name) END
$$;
CREATE FUNCTION rights_key(whole jsonb, names text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(whole ->> name, ' ' ORDER BY place) FROM unnest(names) WITH ORDINALITY AS one (name, place)
$$;

-- All of a transaction is of one moment, its beginning; but never before what is there of the same row.
CREATE FUNCTION rights_note(changed text, which text, became jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO rights_history (at, kind, key, data)
  SELECT greatest(now(), (SELECT max(at) FROM rights_history WHERE kind = changed AND key = which)), changed, which, became
$$;

-- Arguments: the columns of the key, and those that are kept.
CREATE FUNCTION rights_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keyed text[] := TG_ARGV[0];
  kept  text[] := TG_ARGV[1];
  was   jsonb  := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  is_   jsonb  := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
BEGIN
  IF rights_part(was, kept) IS NOT DISTINCT FROM rights_part(is_, kept) THEN RETURN NULL; END IF;
  IF was IS NOT NULL AND rights_key(was, keyed) IS DISTINCT FROM rights_key(is_, keyed) THEN
    PERFORM rights_note(TG_TABLE_NAME, rights_key(was, keyed), NULL);
  END IF;
  IF is_ IS NOT NULL THEN
    PERFORM rights_note(TG_TABLE_NAME, rights_key(is_, keyed), rights_part(is_, kept));
  END IF;
  RETURN NULL;
END $$;

-- What is there on the day of this change is as far back as it goes.
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT * FROM (VALUES
      ('access_role', '{id}', '{id,version,key,name,description,base,system,second_factor,reveals}'),
      ('role_right', '{role_id,type,verb}', '{role_id,type,verb,reach}'),
      ('role_field', '{role_id,type,field}', '{role_id,type,field,access}'),
      ('app_user', '{id}', '{id,active,roles,team_id,deleted_at}'),
      ('team', '{id}', '{id,name,parent_id,deleted_at}'),
      ('team_member', '{team_id,user_id}', '{team_id,user_id,manager}'),
      ('record_share', '{id}', '{id,type,record_id,user_id,team_id,level,part,ends_at,created_by}')
    ) AS list (name, keyed, kept)
  LOOP
    EXECUTE format(
      'INSERT INTO rights_history (at, kind, key, data)
       SELECT now(), %1$L, rights_key(to_jsonb(o), %2$L), rights_part(to_jsonb(o), %3$L) FROM %1$I o',
      one.name, one.keyed, one.kept);
    EXECUTE format(
      'CREATE TRIGGER rights_are_kept AFTER INSERT OR DELETE OR UPDATE OF %4$s ON %1$I
       FOR EACH ROW EXECUTE FUNCTION rights_are_kept(%2$L, %3$L)',
      one.name, one.keyed, one.kept, btrim(one.kept, '{}'));
  END LOOP;
END $$;

CREATE FUNCTION rights_history_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of rights can only be added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER rights_history_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON rights_history
  FOR EACH STATEMENT EXECUTE FUNCTION rights_history_is_kept();
