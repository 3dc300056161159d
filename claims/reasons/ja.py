"""日本語の文と数の書き方：万・億・兆、2024年3月7日。"""

from claims.reasons.language import Language

_RATE = (
    "[{day:day}の][{week:day}の週の][{month:span}の]{provider:provider}"
    "（1{base:unit}＝{rate:number}{quote:unit}）では、{from:money}は約{expected:money}"
)
_FITS = "[{fits_one:day}のレートにも合います。][{fits:day}など{fits_total}日のレートにも合います。]"
_WORKED = "[{worked}][{worked_money:money}]"
_SHARE, _SUM = "{part}は{whole}の" + _WORKED, "{parts}の合計は" + _WORKED
_AVERAGE = "{total}を{count}で割ると" + _WORKED
_POWER = "ではありません。{written}は桁がずれていて、正しくは[{expected}][{expected_money:money}]です。"
_SWAPPED = "ではありません。{written}は二つの数字が入れ替わっていて、正しくは[{expected}][{expected_money:money}]です。"
_TIMES = "{a}は{b}[の{expected}倍][より{by}倍多い値]"
_YEARLY = "{base}から{result}までの{years}年間は年平均{expected}"

SENTENCES = {
    # conversion
    "conversion_accurate": _RATE + "です。記事の{written:money}はこれと一致します。",
    "conversion_approximate": _RATE + "です。記事の{written:money}は{off:off}です。" + _FITS,
    "conversion_outdated": _RATE
    + "です。記事の{written:money}は{off:off}で、以前のレートにだけ合います：{older:day}[など{older_total}日]。",
    "conversion_inaccurate": _RATE
    + "です。記事の{written:money}は{off:off}で、それ以前の1年間に合うレートはありません。",
    "conversion_power_of_ten": _RATE
    + "です。記事の{written:money}は[その{too_large:number}倍][その{too_small:number}分の1]です。"
    "桁数と「万」「億」などの語を見直してください。",
    "conversion_then_agrees": _RATE + "です。記事の{written:money}は当時の相場に合い、掲載時の相場には合いません。",
    "conversion_one_sided": _RATE + "です。記事の{written:money}とは、片方だけが範囲のため比べられません。",
    "conversion_then": _RATE
    + "です。記事の{written:money}は{off:off}ですが、文は日付を示さずに当時のレートを指しています。",
    "conversion_then_lacking": _RATE
    + "です。記事の{written:money}は{off:off}ですが、文が指す{then:span}のレートは資料がありません。",
    "no_rate": "{day:day}の{base:unit}と{quote:unit}のレートはありません。",
    "no_rate_then": "{time:span}の{base:unit}と{quote:unit}のレートはありません。",
    "no_date": "記事に公開日がないため、どの日のレートを使うか決められません。",
    "currency_unknown": "「{text}」がどの通貨か分かりません[。考えられるもの：{candidates}]。",
    "amount_unreadable": "「{text}」から金額を読み取れません。",
    "amount_missing": "換算には二つの金額が必要ですが、一方（{role}）がありません。",
    "same_currency": "どちらの金額も{unit:unit}で、換算するものがありません。",
    "rate_is_last": "{moment:day}より前に最後に公表されたレートは{day:day}のものです。",
    "rate_of_week": "1週間に適用されるレートのため、許容範囲を両側に{width:percent}ずつ広げました。",
    "rate_of_month": "1か月に適用されるレートのため、許容範囲を両側に{width:percent}ずつ広げました。",
    "basis_period": "文が示す{time:span}のレートで照合しました。",
    "basis_chosen": "編集者が選んだ{time:span}のレートで照合しました。",
    "read_as": "「{text}」は{unit:unit}と読むと相場に合います。",
    # repeat
    "rates_differ": (
        "記事は{base:unit}に二つのレートを使っています：{first_from:money}は{first_to:money}"
        "（1{base:unit}＝{first_rate:number}{quote:unit}）、{second_from:money}は{second_to:money}"
        "（1{base:unit}＝{second_rate:number}{quote:unit}）。差は{apart:percent}です。"
    ),
    "rates_agree": "二つの換算は、同じ{base:unit}と{quote:unit}のレートから出たものと見られます。",
    "rates_slip": (
        "{first_from:money}は{first_to:money}とされ、{second_from:money}は{second_to:money}とされています。"
        "一方は桁がずれています。"
    ),
    "rates_unreadable": "レートを比べるには、同じ二つの通貨の換算が二つ必要です。",
    # change
    "change_accurate": "{from}から{to}への変化は{expected}で、記事の{written}と一致します。",
    "change_approximate": "{from}から{to}への変化は{expected}で、記事の{written}に近い値です。",
    "change_inaccurate": "{from}から{to}への変化は{expected}で、{written}ではありません。",
    "change_accurate_rise": "{rise}変わって{to}なら変化は{expected}で、記事の{written}と一致します。",
    "change_approximate_rise": "{rise}変わって{to}なら変化は{expected}で、記事の{written}に近い値です。",
    "change_inaccurate_rise": "{rise}変わって{to}なら変化は{expected}で、{written}ではありません。",
    "change_power_of_ten": "{from}から{to}への変化は{expected}です。{written}は桁がずれています。",
    "change_percent_for_points": "{from}から{to}への変化は、ポイントでは{written}、百分率では{expected}です。"
    "ポイントがパーセントと書かれています。",
    "change_points_for_percent": "{from}から{to}への変化は{expected}です。{written}は百分率での変化です。",
    "change_to_for_by": "{from}から{to}への変化は{expected}です。{written}は後の値の前の値に対する比です。",
    "change_wrong_base": "{from}から{to}への変化は、前の値を基準にすると{expected}です。"
    "{written}は後の値を基準にしています。",
    "change_wrong_direction": "{from}から{to}への変化は、記事と増減が逆で{expected}です。",
    "change_digits_transposed": "{from}から{to}への変化は{expected}です。{written}は二つの数字が入れ替わっています。",
    "change_beyond_itself": "{written}の減少はありえません。1倍減ればゼロです。半減の意味かもしれません。",
    "change_missing": "「{text}」を確かめるには、変化の前と後の値が必要です。",
    "change_unreadable": "「{text}」の近くの数値からは変化を計算できません。",
    "percent_means_points": "パーセントをポイントと読みました。",
    "forecast_arithmetic": "予測のため、数値の計算だけを確かめました。",
    # multiple
    "multiple_accurate": _TIMES + "で、「{times}」と一致します。",
    "multiple_approximate": _TIMES + "で、「{times}」に近い値です。",
    "multiple_inaccurate": _TIMES + "で、「{times}」ではありません。",
    "multiple_power_of_ten": _TIMES + "です。「{times}」は桁がずれています。",
    "multiple_to_for_by": "{a}は{b}より{by}倍多い値です。「{times}」は何倍になったかの値です。",
    "multiple_swapped_parts": _TIMES + "です。「{times}」は逆に比べたときの値です。",
    "multiple_digits_transposed": _TIMES + "です。「{times}」は二つの数字が入れ替わっています。",
    "multiple_missing": "「{text}」を確かめるには、比べる二つの値が必要です。",
    "multiple_unreadable": "「{text}」の近くの数値からは倍率を計算できません。",
    # growth
    "growth_accurate": _YEARLY + "で、記事の{written}と一致します。",
    "growth_approximate": _YEARLY + "で、記事の{written}に近い値です。",
    "growth_inaccurate": _YEARLY + "で、{written}ではありません。",
    "growth_power_of_ten": _YEARLY + "です。{written}は桁がずれています。",
    "growth_wrong_years": _YEARLY + "です。{written}は別の年数に合います。",
    "growth_total_for_yearly": _YEARLY + "です。{written}は全期間の伸び率です。",
    "growth_divided_evenly": _YEARLY + "です。{written}は全期間の伸び率を年数で割った値です。",
    "growth_digits_transposed": _YEARLY + "です。{written}は二つの数字が入れ替わっています。",
    "growth_result_accurate": "{base}が順に{rates}伸びると{expected}で、記事の{written}と一致します。",
    "growth_result_approximate": "{base}が順に{rates}伸びると{expected}で、記事の{written}に近い値です。",
    "growth_result_inaccurate": "{base}が順に{rates}伸びると{expected}で、{written}ではありません。",
    "growth_missing": "「{text}」を確かめるには、元の値、結果、年数が必要です。",
    "growth_unreadable": "「{text}」の近くの数値からは伸びを計算できません。",
    # plain
    "waits_for_source": "計算するものがなく、出典を待っています。",
    # unit
    "unit_accurate": "{from}は{expected}で、記事の{written}と一致します。",
    "unit_approximate": "{from}は{expected}です。記事の{written}は丸めた値か、近い値です[（{off:off}）]。",
    "unit_inaccurate": "{from}は{expected}で、記事の{written}とは合いません[（{off:off}）]。",
    "unit_power_of_ten": "{from}は{expected}です。記事の{written}は桁がずれています。",
    "unit_inverted": "{from}は{expected}です。記事の{written}は、割るところを掛けています。",
    "unit_digits_transposed": "{from}は{expected}です。記事の{written}は二つの数字が入れ替わっています。",
    "unit_missing": "換算には二つの量が必要ですが、一方（{role}）がありません。",
    "unit_unknown": "「{text}」の単位が分かりません。",
    "unit_unreadable": "「{text}」から量を読み取れません。",
    "unit_differs": "「{first}」と「{second}」は同じ種類の量ではありません。",
    # calendar
    "weekday_accurate": "{day:day}は{weekday}で、記事のとおりです。",
    "weekday_inaccurate": "{day:day}は{weekday}で、{written}ではありません。",
    "relative_accurate": "公開日（{published:day}）から見て「{word}」は{expected:day}で、記事のとおりです。",
    "relative_inaccurate": "公開日（{published:day}）から見て「{word}」は{expected:day}で、{written}ではありません。",
    "relative_unverifiable": "公開日（{published:day}）から見て「{word}」は{expected:day}です。"
    "執筆日が1日違えば{written}に合います。",
    "span_accurate": "{first}から{last}までは{expected}で、記事のとおりです。",
    "span_approximate": "{first}から{last}までは{expected}です。{written}は概数です。",
    "span_inaccurate": "{first}から{last}までは{expected}で、{written}ではありません。",
    "since_accurate": "{first}から公開時[（{published:day}）]までは{expected}で、{written}と一致します。",
    "since_approximate": "{first}から公開時までは{expected}です。{written}は概数です。",
    "since_inaccurate": "{first}から公開時までは{expected}で、{written}ではありません。",
    "era_accurate": "{era}は{expected}年で、記事のとおりです。",
    "era_inaccurate": "{era}は{expected}年で、{written}ではありません。",
    "fiscal_accurate": "{fiscal}は{expected}年3月に終わり、記事のとおりです。",
    "fiscal_inaccurate": "{fiscal}は{expected}年3月に終わり、{written}ではありません。",
    "age_accurate": "{birth}年から{until}年までは{expected}歳で、{written}と一致します。",
    "age_approximate": "{birth}年から{until}年までは{expected}歳です。{written}は数え方の違いと見られます。",
    "age_inaccurate": "{birth}年から{until}年までは{expected}歳で、{written}ではありません。",
    "anniversary_accurate": "{founded}年から{published}年までは{expected}年で、{written}と一致します。",
    "anniversary_approximate": "{founded}年から{published}年までは{expected}年です。{written}は1年違います。",
    "anniversary_inaccurate": "{founded}年から{published}年までは{expected}年で、{written}ではありません。",
    "zone_accurate": "{first}は{expected}で、記事のとおりです。",
    "zone_approximate": "{first}は{expected}です。{written}は1時間違い、夏時間かもしれません。",
    "zone_inaccurate": "{first}は{expected}で、{written}ではありません。",
    "calendar_unreadable": "「{first}」と「{second}」からは日付を計算できません。",
    "calendar_no_publication": "公開日が分からないため、「{first}」を計算できません。",
    "calendar_roles": "何を計算するのかが数値から分かりません。",
    # share
    "share_accurate": _SHARE + "で、記事の{share}と一致します。",
    "share_approximate": _SHARE + "で、記事の{share}に近い値です。",
    "share_inaccurate": _SHARE + "で、{share}ではありません。",
    "share_power_of_ten": _SHARE + "で、{share}" + _POWER,
    "share_digits_transposed": _SHARE + "で、{share}" + _SWAPPED,
    "share_of_the_rest": _SHARE + "です。{share}は残りの割合です。",
    "share_wrong_base": _SHARE + "です。{share}は残りに対する割合です。",
    "share_swapped_parts": _SHARE + "です。{share}は全体を部分で割った値です。",
    "part_accurate": "{whole}の{share}は" + _WORKED + "です。記事の{part}は丸めた値です。",
    "part_approximate": "{whole}の{share}は" + _WORKED + "です。記事の{part}は丸めた値です。",
    "share_missing": "割合には部分、全体、百分率が必要ですが、{role}がありません。",
    "share_unreadable": "「{text}」から量を読み取れません。",
    "share_differs": "「{part}」と「{whole}」は同じものの数ではありません。",
    # sum
    "sum_accurate": _SUM + "で、記事の{total}と一致します。",
    "sum_approximate": _SUM + "で、記事の{total}に近い値です。",
    "sum_inaccurate": _SUM + "で、{total}ではありません。",
    "sum_power_of_ten": _SUM + "で、{total}" + _POWER,
    "sum_digits_transposed": _SUM + "で、{total}" + _SWAPPED,
    "sum_part_missing": _SUM + "です。記事の{total}には{left_out}が抜けています。",
    "sum_part_twice": _SUM + "です。記事の{total}には{left_out}が二度入っています。",
    "sum_missing": "合計には二つ以上の部分と合計値が必要ですが、{role}がありません。",
    "sum_unreadable": "「{text}」から量を読み取れません。",
    "sum_differs": "各部分と「{total}」は単位が異なります。",
    # average
    "average_accurate": _AVERAGE + "で、記事の{mean}と一致します。",
    "average_approximate": _AVERAGE + "で、記事の{mean}に近い値です。",
    "average_inaccurate": _AVERAGE + "で、{mean}ではありません。",
    "average_power_of_ten": _AVERAGE + "で、{mean}" + _POWER,
    "average_digits_transposed": _AVERAGE + "で、{mean}" + _SWAPPED,
    "average_missing": "平均には合計と個数が必要ですが、{role}がありません。",
    "average_unreadable": "「{text}」から量を読み取れません。",
    "average_differs": "「{total}」と「{mean}」は単位が異なります。",
    "forecast_only_computed": "予測の数値のため、数値どうしの計算だけを確かめました。",
    # ranking
    "ranking_accurate": "{first}から{second}まで、数値は文の示す順に並んでいます。",
    "ranking_equal": "{first}と{second}は等しく、文では一方が大きいとされています。",
    "ranking_inaccurate": "文では{first}の方が大きいはずですが、{second}より小さい値です。",
    "ranking_twice": "{first}と{second}は同じ順位とされていますが、値が異なります。",
    "ranking_needs_series": "{first}は{second}を下回ります。間に何もないことは、全体の数列がないと確かめられません。",
    "ranking_missing": "比べるには二つの数値が必要です。",
    "ranking_units": "「{first}」と「{second}」は同じ種類の量ではありません。",
    # bound
    "bound_share": "割合は{limit}を超えられませんが、記事では{written}です。",
    "bound_fall": "減少は{limit}を超えられませんが、記事では{written}です。",
    "bound_fall_leaves": "{written}減れば何も残りませんが、記事では{left}です。",
    "bound_count": "数は{limit}を下回れませんが、記事では{written}です。",
    "bound_date": "{written}は公開日（{limit:day}）より後ですが、過去のこととして書かれています。",
    "bound_amount": "{written}は世界中のお金より多い額です。「万」「億」などの語と通貨を見直してください。",
    "bound_within": "{written}はありうる範囲の値です。",
    "bound_missing": "何が限度になるのかが数値から分かりません。",
    # repeat, of any figure
    "repeat_agrees": "{first}と{second}は一致します[（どちらも{of}）]。",
    "repeat_differs": "記事は同じこと[（{of}）]を{first}とも{second}とも書いています。両方が正しいことはありません。",
    "repeat_unreadable": "「{first}」と「{second}」は互いに照合できません。",
    # a linked source
    "source_supported": "出典『{source}』[の{agreeing}]は記事と一致：「{passage}」[出典にないもの：{missing}。]",
    "source_supported_issuer": "発表元の『{source}』[の{agreeing}]は記事と一致：「{passage}」"
    "[出典にないもの：{missing}。]",
    "source_contradicted": "出典『{source}』では{theirs}、記事では{ours}：「{passage}」",
    "source_contradicted_words": "出典『{source}』の説明は異なります：「{passage}」",
    "source_not_found": "出典『{source}』はこのことに触れていません[。最も近い部分：「{passage}」]",
    "source_unreadable": "出典『{source}』には読み取れる文章がありません。",
    # a slip that explains a wrong statement of any kind
    "slip_power_of_ten": "{written}が{meant:number}なら合う：桁が違う可能性がある。",
    "slip_swapped_parts": "{written}と{meant}を入れ替えると合う。",
    "slip_digits_transposed": "2つの数字が入れ替わった可能性がある：{written}が{meant}なら合う。",
    "slip_wrong_digit": "数字が1つ違う可能性がある：{written}が{meant}なら合う。",
    "slip_wrong_currency": "{meant:unit}なら合う：{written}の通貨が違う可能性がある。",
    "slip_percent_for_points": "ポイントなら合う：{written}はポイントの可能性がある。",
    "slip_points_for_percent": "パーセントなら合う：{written}はパーセントの可能性がある。",
    "slip_wrong_year": "1年違い（{meant}）なら合う：{written}の年が違う可能性がある。",
    # any kind
    "figure_corrected": "編集者は「{text}」を{value:money}と読みます。",
    "kind_unknown": "「{kind}」という種類の主張はありません。",
    "write": "「{old}」を「{new}」と書きます。",
    "add_note": "引用はそのままにし、編集注を付けます：（「{new}」の誤り）。",
    "write_amount": "「{old}」を{new:money}と書きます。",
    "add_note_amount": "引用はそのままにし、編集注を付けます：（正しくは{new:money}）。",
}

CURRENCIES = {
    "AED": "ディルハム",
    "ARS": "アルゼンチンペソ",
    "AUD": "豪ドル",
    "BDT": "タカ",
    "BRL": "レアル",
    "CAD": "カナダドル",
    "CHF": "スイスフラン",
    "CLP": "チリペソ",
    "CNY": "元",
    "COP": "コロンビアペソ",
    "CZK": "チェココルナ",
    "DKK": "デンマーククローネ",
    "EGP": "エジプトポンド",
    "EUR": "ユーロ",
    "GBP": "ポンド",
    "HKD": "香港ドル",
    "HUF": "フォリント",
    "IDR": "ルピア",
    "ILS": "シェケル",
    "INR": "インドルピー",
    "ISK": "アイスランドクローナ",
    "JPY": "円",
    "KES": "ケニアシリング",
    "KRW": "ウォン",
    "KWD": "クウェートディナール",
    "KZT": "テンゲ",
    "MOP": "パタカ",
    "MXN": "メキシコペソ",
    "MYR": "リンギット",
    "NGN": "ナイラ",
    "NOK": "ノルウェークローネ",
    "NZD": "ニュージーランドドル",
    "PEN": "ソル",
    "PHP": "フィリピンペソ",
    "PKR": "パキスタンルピー",
    "PLN": "ズウォティ",
    "QAR": "カタールリヤル",
    "RUB": "ルーブル",
    "SAR": "サウジリヤル",
    "SEK": "スウェーデンクローナ",
    "SGD": "シンガポールドル",
    "THB": "バーツ",
    "TRY": "トルコリラ",
    "TWD": "台湾ドル",
    "UAH": "フリブナ",
    "USD": "ドル",
    "VND": "ドン",
    "ZAR": "ランド",
}

PROVIDERS = {
    "ecb": "欧州中央銀行の参照レート",
    "nbp": "ポーランド国立銀行のレート",
    "hmrc": "英国歳入関税庁のレート",
}

LANGUAGE = Language(
    code="ja",
    sentences=SENTENCES,
    currencies=CURRENCIES,
    providers=PROVIDERS,
    scales=((12, "兆", 3), (8, "億", 3), (4, "万", 2)),
    grouping="",
    money="{number}{scale}{name}",
    day="{year}年{month}月{day}日",
    month="{year}年{month}月",
    year="{year}年",
    span="{first}から{last}まで",
    higher="{number}%高い値",
    lower="{number}%低い値",
    same="差のない値",
    percent="{number}%",
    days=("1日", "{number}日"),
    unnamed="示されていない通貨",
)
