"""Words by the dictionary."""

from kg.language.words import cut, frequency, likeliest_rests


def test_a_common_word_is_frequent_and_a_name_is_none() -> None:
    assert frequency("会议") > 1000
    assert frequency("周明") == 0


def test_common_words_are_likelier_than_rare_characters() -> None:
    words, rare = likeliest_rests("深入群众", 0, 4), likeliest_rests("鳜鬻魍魉", 0, 4)
    assert words[0] > rare[0]
    assert words[-1] == rare[-1] == 0.0


def test_names_of_persons_count_as_no_words() -> None:
    assert likeliest_rests("王安石", 0, 3)[0] < likeliest_rests("工作日", 0, 3)[0]


def test_a_text_is_cut_into_all_of_its_words() -> None:
    assert "".join(cut("县城昨日通水")) == "县城昨日通水"
