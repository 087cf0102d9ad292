-- What two spellings of a title or a line have in common: letters and digits without
-- accents, case, blanks and punctuation. The cost keeps the planner from calling it
-- for every song where an index has the answer.
CREATE FUNCTION plain_text(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
    RETURN left(regexp_replace(fold_text(left(value, 200)), '[^[:alnum:]]+', '', 'g'), 100);

-- The first line that is sung.
CREATE FUNCTION first_line(lyrics text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN split_part(lyrics, E'\n', 1);

-- A song that is imported is looked for by its title and by its first line.
CREATE INDEX "songs_church_id_plain_title_idx" ON "songs" ("church_id", plain_text("title"));
CREATE INDEX "songs_church_id_plain_first_line_idx" ON "songs" ("church_id", plain_text(first_line("lyrics")));
