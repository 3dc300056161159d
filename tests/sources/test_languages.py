import pytest

from sources.languages import language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("该公司周四表示将投资三百亿元。", "zh"),
        ("該公司週四表示,將投資300億元擴建廠房。", "zh"),
        ("The company said on Thursday it would invest 30 billion yuan.", "en"),
        ("회사는 목요일 300억 위안을 투자한다고 밝혔다.", "ko"),
        ("同社は木曜日、300億元を投資すると発表した。", "ja"),
        ("日本経済新聞社世論調査", "ja"),
        ("東京証券取引所、売買代金が過去最高", "ja"),
    ],
)
def test_a_text_is_told_by_its_letters(text: str, expected: str) -> None:
    assert language(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("苹果公司(Apple Inc.)推出iPhone和MacBook Pro,售价1299美元。", "zh"),
        ("这款名为「おもてなし」的服务将于五月登陆北京、上海、广州和深圳四座城市。", "zh"),
        ("서울 강남구 CJ ENM 본사 앞, 三星 관계자는 말을 아꼈다", "ko"),
        ("Seoul's Gangnam district (강남구) grew by 3 percent last year, officials said.", "en"),
        ("トヨタ自動車、BMWと燃料電池車で提携", "ja"),
    ],
)
def test_a_foreign_name_does_not_change_the_language(text: str, expected: str) -> None:
    assert language(text) == expected


@pytest.mark.parametrize("text", ["", "2024-03-08", "——", "Привет, мир"])
def test_a_text_without_letters_of_ours_is_read_as_english(text: str) -> None:
    assert language(text) == "en"
