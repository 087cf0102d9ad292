-- The words that somebody searches, the last one as the beginning of a word: it is
-- still being typed. The text of a tsquery can be extended, since PostgreSQL wrote
-- it; null when no word is in the value.
CREATE FUNCTION typed_words(value text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (nullif(plainto_tsquery('simple', fold_text(value))::text, '') || ':*')::tsquery;

-- Titles in their order: without case, accents, and the quotation mark or bracket
-- that some begin with. Short enough to be part of a page's cursor.
CREATE FUNCTION sort_title(title text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN left(ltrim(fold_text(title), ' ''"`([<?!.,-'), 50) COLLATE "C";

-- The day of a moment in a time zone. A zone that this PostgreSQL does not know yet
-- must not cost a church its song list.
CREATE FUNCTION local_day(moment timestamptz, zone text) RETURNS date
    LANGUAGE plpgsql STABLE STRICT
AS $$
BEGIN
    RETURN (moment AT TIME ZONE zone)::date;
EXCEPTION WHEN invalid_parameter_value THEN
    RETURN (moment AT TIME ZONE 'UTC')::date;
END
$$;

-- Songs with a word like this one in titles, authors or lyrics; titles weigh most,
-- then authors. A function, because the operator's threshold is a setting: at 0.45
-- a word of five letters may have one wrong, and longer ones two exchanged.
CREATE FUNCTION songs_with_similar_word(church uuid, word text, is_archived boolean)
    RETURNS TABLE (song_id uuid, likeness real)
    LANGUAGE sql STABLE STRICT
    SET pg_trgm.word_similarity_threshold = 0.45
AS $$
    SELECT s.id,
           greatest(
               word_similarity(fold_text(word), fold_text(s.title || ' ' || join_texts(s.other_titles))) + 0.2,
               word_similarity(fold_text(word), fold_text(s.author_text)) + 0.1,
               word_similarity(fold_text(word), s.search_text)
           )::real
    FROM songs s
    WHERE s.church_id = church
      AND (s.archived_at IS NOT NULL) = is_archived
      AND fold_text(word) <% s.search_text
$$;
