"""Words by the dictionary."""

from kg.language.words import cut, frequency, starts_with_word


def test_a_common_word_is_frequent_and_a_name_is_none() -> None:
    assert frequency("会议") > 1000
    assert frequency("周明") == 0


def test_a_word_is_seen_where_it_starts() -> None:
    assert starts_with_word("周明深入", 2)
    assert not starts_with_word("周明深入", 1)


def test_a_text_is_cut_into_all_of_its_words() -> None:
    assert "".join(cut("县城昨日通水")) == "县城昨日通水"
