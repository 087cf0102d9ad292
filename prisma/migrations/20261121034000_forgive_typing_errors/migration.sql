-- Typing errors are forgiven word by word against the words that the church's songs
-- have. Trigrams of whole lyrics took 300 ms a word over 2,000 songs, found `grave`
-- for `graec`, and cost a large index; this takes less than 100 ms for all words.
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

DROP FUNCTION songs_with_similar_word(uuid, text, boolean);
DROP INDEX songs_search_text_idx;

-- Like typed_words, but all words one behind the other.
CREATE FUNCTION typed_phrase(value text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (nullif(phraseto_tsquery('simple', fold_text(value))::text, '') || ':*')::tsquery;

-- A word with two neighbouring letters exchanged, in every way.
CREATE FUNCTION letter_swaps(word text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(
        SELECT overlay(word placing reverse(substr(word, place, 2)) FROM place FOR 2)
        FROM generate_series(1, length(word) - 1) AS place
    );

-- Whether somebody who typed one word may have meant another: one letter too many,
-- too few, wrong or exchanged with its neighbour; two slips in eight letters or more.
-- Words of less than four letters are taken as they are. The lengths are compared
-- first because levenshtein refuses long words.
CREATE FUNCTION is_typing_error(typed text, swaps text[], word text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN length(typed) < 4 OR abs(length(typed) - length(word)) > 2 THEN typed = word
        WHEN length(typed) < 8 THEN levenshtein_less_equal(typed, word, 1) <= 1 OR word = ANY (swaps)
        ELSE levenshtein_less_equal(typed, word, 2) <= 2
    END;

-- What somebody may have meant who typed these words, in the words of a church's
-- songs; the last one may also be begun. Null when a word is like none of them.
CREATE FUNCTION meant_words(church uuid, is_archived boolean, typed text[]) RETURNS tsquery
    LANGUAGE sql STABLE STRICT
AS $$
    WITH typed_word AS MATERIALIZED (
        SELECT fold_text(word) AS word, letter_swaps(fold_text(word)) AS swaps, place,
               place = cardinality(typed) AS is_last
        FROM unnest(typed) WITH ORDINALITY AS t (word, place)
    ), known AS MATERIALIZED (
        SELECT DISTINCT word
        FROM songs s, unnest(tsvector_to_array(s.search_vector)) AS word
        WHERE s.church_id = church AND (s.archived_at IS NOT NULL) = is_archived
    ), meant AS (
        SELECT t.place, string_agg(quote_literal(k.word), ' | ') AS words
        FROM typed_word t
        JOIN known k ON is_typing_error(t.word, t.swaps, k.word)
            OR (t.is_last AND starts_with(k.word, t.word))
        -- Nothing that would have to be escaped in a tsquery.
        WHERE k.word ~ '^[[:alnum:]]+$'
        GROUP BY t.place
    )
    SELECT CASE WHEN count(*) = cardinality(typed)
           THEN string_agg('(' || words || ')', ' & ')::tsquery END
    FROM meant
$$;
