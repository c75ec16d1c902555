-- observation and observation_revision become partitioned by hash of the initiative, 16 parts each
-- (docs/decisions/0013). Prisma's schema language has no word for partitions, so this is written by hand.
-- Every row, default, check, key and index is taken over from the table as it stands, with its name.

CREATE FUNCTION pg_temp.partition_by_initiative(plain text, parts int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  whole text := plain || '_whole';
  statement text;
  key record;
  remade text[];
BEGIN
  -- Its own keys, primary and unique ones first; then its other indexes; then what points to it.
  SELECT array_agg(format('ALTER TABLE %I ADD CONSTRAINT %I %s', plain, conname, pg_get_constraintdef(oid))
                   ORDER BY contype = 'f', conname)
    INTO remade
    FROM pg_constraint WHERE conrelid = plain::regclass AND contype IN ('p', 'u', 'f');
  SELECT remade || array_agg(pg_get_indexdef(indexrelid) ORDER BY indexrelid)
    INTO remade
    FROM pg_index WHERE indrelid = plain::regclass
     AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = indexrelid AND c.contype IN ('p', 'u'));
  FOR key IN SELECT conrelid::regclass AS pointing, conname, pg_get_constraintdef(oid) AS definition
               FROM pg_constraint
              WHERE confrelid = plain::regclass AND contype = 'f' AND conparentid = 0 LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', key.pointing, key.conname);
    remade := remade || format('ALTER TABLE %s ADD CONSTRAINT %I %s', key.pointing, key.conname, key.definition);
  END LOOP;

  EXECUTE format('ALTER TABLE %I RENAME TO %I', plain, whole);
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING COMMENTS)
                  PARTITION BY HASH (initiative_id)', plain, whole);
  FOR part IN 0 .. parts - 1 LOOP
    EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS %s, REMAINDER %s)',
                   plain || '_part_' || part, plain, parts, part);
  END LOOP;
  EXECUTE format('INSERT INTO %I SELECT * FROM %I', plain, whole);
  EXECUTE format('DROP TABLE %I', whole);
  FOREACH statement IN ARRAY remade LOOP
    EXECUTE statement;
  END LOOP;
END $$;

SELECT pg_temp.partition_by_initiative('observation_revision', 16);
SELECT pg_temp.partition_by_initiative('observation', 16);

DROP FUNCTION pg_temp.partition_by_initiative(text, int);
