-- Who works where, under which chat and for whom: processes remember it, and forget it when any of this changes,
-- whoever changes it. Not for every message: an address's failures are written on it too.
-- \x3b is a semicolon: the engine that migrates parts the file at each one, also within quotation marks.
CREATE FUNCTION dondoc_directory_changed() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN PERFORM pg_notify(''dondoc_directory'', '''')\x3b RETURN NULL\x3b END';

CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE ON "Official"
  FOR EACH STATEMENT EXECUTE FUNCTION dondoc_directory_changed();
CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE ON "PostHeld"
  FOR EACH STATEMENT EXECUTE FUNCTION dondoc_directory_changed();
CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE ON "Delegation"
  FOR EACH STATEMENT EXECUTE FUNCTION dondoc_directory_changed();
CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE ON "Agency"
  FOR EACH STATEMENT EXECUTE FUNCTION dondoc_directory_changed();
CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE ON "AgencyGroup"
  FOR EACH STATEMENT EXECUTE FUNCTION dondoc_directory_changed();
CREATE TRIGGER directory_changed AFTER INSERT OR DELETE OR UPDATE OF "officialId" ON "ChatIdentity"
  FOR EACH STATEMENT EXECUTE FUNCTION dondoc_directory_changed();
