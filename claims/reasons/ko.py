"""한국어 문장과 숫자 표기: 만·억·조, 2024년 3월 7일. 앞말의 받침에 따라 달라지는 조사는 값 뒤에 바로 쓰지 않는다."""

from claims.reasons.language import Language

_RATE = (
    "[{day:day} ][{week:day} 주간 ][{month:span} ]{provider:provider}"
    "(1{base:unit}={rate:number}{quote:unit}) 기준으로 {from:money}의 환산액은 약 {expected:money}입니다."
)
_WRITTEN = " 기사에 쓰인 값({written:money})"
_FITS = "[ {fits_one:day} 환율에도 맞습니다.][ {fits:day} 등 {fits_total}일의 환율에도 맞습니다.]"
_SAID = " 기사에 쓰인 값({written})"
_WORKED = "[{worked}][{worked_money:money}]"
_SHARE, _SUM = "{whole} 가운데 {part}의 비율은 " + _WORKED, "{parts}의 합은 " + _WORKED
_AVERAGE = "{total} 나누기 {count}의 값은 " + _WORKED
_POWER = ". {written}의 자릿수가 어긋났으며 바른 값은 [{expected}][{expected_money:money}]입니다."
_SWAPPED = ". {written}의 두 숫자가 뒤바뀌었으며 바른 값은 [{expected}][{expected_money:money}]입니다."
_CHANGE = "{from}에서 {to}까지의 변화는 {expected}입니다."
_RISE = "{rise}만큼 변해 {to}이면 변화는 {expected}입니다."
_TIMES = "{a}의 크기는 {b}의[ {expected}배입니다][ 값보다 {by}배 많습니다]."
_YEARLY = "{base}에서 {result}까지 {years}년간 연평균 {expected}입니다."
_MEASURE = "{from}의 환산값은 {expected}입니다."

SENTENCES = {
    # conversion
    "conversion_accurate": _RATE + _WRITTEN + "과 일치합니다.",
    "conversion_approximate": _RATE + _WRITTEN + "은 이보다 {off:off}입니다." + _FITS,
    "conversion_outdated": _RATE
    + _WRITTEN
    + "은 이보다 {off:off}이며, 이전 환율에만 맞습니다: {older:day}[ 등 {older_total}일].",
    "conversion_inaccurate": _RATE + _WRITTEN + "은 이보다 {off:off}이며, 그 전 1년 동안 이에 맞는 환율이 없습니다.",
    "conversion_power_of_ten": _RATE
    + _WRITTEN
    + "은 [그 {too_large:number}배][그 {too_small:number}분의 1]입니다. 자릿수와 ‘만’ ‘억’ 같은 단위를 살펴보십시오.",
    "conversion_then_agrees": _RATE + _WRITTEN + "은 당시 환율에 맞고 게재 시점 환율에는 맞지 않습니다.",
    "conversion_one_sided": _RATE + _WRITTEN + "과는 한쪽만 범위여서 비교할 수 없습니다.",
    "conversion_then": _RATE + _WRITTEN + "은 이보다 {off:off}이지만, 문장은 날짜를 밝히지 않은 당시 환율을 뜻합니다.",
    "conversion_then_lacking": _RATE
    + _WRITTEN
    + "은 이보다 {off:off}이지만, 문장이 뜻하는 {then:span}의 환율은 자료가 없습니다.",
    "no_rate": "{day:day}의 {base:unit}-{quote:unit} 환율이 없습니다.",
    "no_rate_then": "{time:span}의 {base:unit}-{quote:unit} 환율이 없습니다.",
    "no_date": "기사에 발행일이 없어 어느 날의 환율을 쓸지 정할 수 없습니다.",
    "currency_unknown": "“{text}”의 통화를 알 수 없습니다[. 가능한 통화: {candidates}].",
    "amount_unreadable": "“{text}”에서 금액을 읽을 수 없습니다.",
    "amount_missing": "환산에는 두 금액이 필요한데 하나({role})가 없습니다.",
    "same_currency": "두 금액의 통화({unit:unit})가 같아 환산할 것이 없습니다.",
    "rate_is_last": "{moment:day} 전에 마지막으로 고시된 환율은 {day:day}의 것입니다.",
    "rate_of_week": "한 주에 적용되는 환율이므로 허용 범위를 양쪽으로 {width:percent}씩 넓혔습니다.",
    "rate_of_month": "한 달에 적용되는 환율이므로 허용 범위를 양쪽으로 {width:percent}씩 넓혔습니다.",
    "basis_period": "문장이 가리키는 {time:span}의 환율로 대조했습니다.",
    "basis_chosen": "편집자가 고른 {time:span}의 환율로 대조했습니다.",
    "read_as": "‘{text}’: {unit:unit} 기준으로 읽으면 환율에 맞습니다.",
    # repeat
    "rates_differ": (
        "기사는 두 가지 환율을 썼습니다: {first_from:money}에 {first_to:money}"
        "(1{base:unit}={first_rate:number}{quote:unit}), {second_from:money}에 {second_to:money}"
        "(1{base:unit}={second_rate:number}{quote:unit}). 차이는 {apart:percent}입니다."
    ),
    "rates_agree": "두 환산은 같은 {base:unit}-{quote:unit} 환율에서 나올 수 있습니다.",
    "rates_slip": (
        "{first_from:money}에 {first_to:money}인데 {second_from:money}에 {second_to:money}입니다. "
        "하나는 자릿수가 어긋났습니다."
    ),
    "rates_unreadable": "환율을 비교하려면 같은 두 통화의 환산이 둘 필요합니다.",
    # change
    "change_accurate": _CHANGE + _SAID + "과 일치합니다.",
    "change_approximate": _CHANGE + _SAID + "과 비슷합니다.",
    "change_inaccurate": _CHANGE + _SAID + "과 맞지 않습니다.",
    "change_accurate_rise": _RISE + _SAID + "과 일치합니다.",
    "change_approximate_rise": _RISE + _SAID + "과 비슷합니다.",
    "change_inaccurate_rise": _RISE + _SAID + "과 맞지 않습니다.",
    "change_power_of_ten": _CHANGE + _SAID + "은 자릿수가 어긋났습니다.",
    "change_percent_for_points": "{from}에서 {to}까지의 변화는 포인트로 {written}, 퍼센트로 {expected}입니다. "
    "포인트를 퍼센트로 썼습니다.",
    "change_points_for_percent": _CHANGE + _SAID + "은 퍼센트로 계산한 변화입니다.",
    "change_to_for_by": _CHANGE + _SAID + "은 나중 값과 처음 값의 비율입니다.",
    "change_wrong_base": _CHANGE + _SAID + "은 처음 값이 아니라 나중 값을 기준으로 한 것입니다.",
    "change_wrong_direction": "{from}에서 {to}까지의 변화는 기사와 방향이 반대이며 {expected}입니다.",
    "change_digits_transposed": _CHANGE + _SAID + "은 두 숫자가 뒤바뀌었습니다.",
    "change_beyond_itself": "{written} 감소는 있을 수 없습니다. 1배 줄면 0이 됩니다. 절반 감소를 뜻할 수 있습니다.",
    "change_missing": "“{text}” 확인에는 변화 전과 후의 값이 필요합니다.",
    "change_unreadable": "“{text}” 옆의 수치로는 변화를 계산할 수 없습니다.",
    "percent_means_points": "퍼센트를 포인트로 읽었습니다.",
    "forecast_arithmetic": "예측이므로 수치의 계산만 확인했습니다.",
    # multiple
    "multiple_accurate": _TIMES + " 기사의 ‘{times}’ 표현과 일치합니다.",
    "multiple_approximate": _TIMES + " 기사의 ‘{times}’ 표현과 비슷합니다.",
    "multiple_inaccurate": _TIMES + " 기사의 ‘{times}’ 표현과 맞지 않습니다.",
    "multiple_power_of_ten": _TIMES + " 기사의 ‘{times}’ 표현은 자릿수가 어긋났습니다.",
    "multiple_to_for_by": "{a}의 크기는 {b}의 값보다 {by}배 많습니다. ‘{times}’ 표현은 몇 배가 되었는지를 뜻합니다.",
    "multiple_swapped_parts": _TIMES + " 기사의 ‘{times}’ 표현은 반대로 비교한 값입니다.",
    "multiple_digits_transposed": _TIMES + " 기사의 ‘{times}’ 표현은 두 숫자가 뒤바뀌었습니다.",
    "multiple_missing": "“{text}” 확인에는 비교할 두 값이 필요합니다.",
    "multiple_unreadable": "“{text}” 옆의 수치로는 배수를 계산할 수 없습니다.",
    # growth
    "growth_accurate": _YEARLY + _SAID + "과 일치합니다.",
    "growth_approximate": _YEARLY + _SAID + "과 비슷합니다.",
    "growth_inaccurate": _YEARLY + _SAID + "과 맞지 않습니다.",
    "growth_power_of_ten": _YEARLY + _SAID + "은 자릿수가 어긋났습니다.",
    "growth_wrong_years": _YEARLY + _SAID + "은 다른 햇수에 맞습니다.",
    "growth_total_for_yearly": _YEARLY + _SAID + "은 전체 기간의 증가율입니다.",
    "growth_divided_evenly": _YEARLY + _SAID + "은 전체 증가율을 햇수로 나눈 값입니다.",
    "growth_digits_transposed": _YEARLY + _SAID + "은 두 숫자가 뒤바뀌었습니다.",
    "growth_result_accurate": "{base}에서 차례로 {rates} 늘면 {expected}입니다." + _SAID + "과 일치합니다.",
    "growth_result_approximate": "{base}에서 차례로 {rates} 늘면 {expected}입니다." + _SAID + "과 비슷합니다.",
    "growth_result_inaccurate": "{base}에서 차례로 {rates} 늘면 {expected}입니다." + _SAID + "과 맞지 않습니다.",
    "growth_missing": "“{text}” 확인에는 처음 값과 결과, 햇수가 필요합니다.",
    "growth_unreadable": "“{text}” 옆의 수치로는 증가를 계산할 수 없습니다.",
    # plain
    "waits_for_source": "계산할 것이 없어 출처를 기다립니다.",
    # unit
    "unit_accurate": _MEASURE + _SAID + "과 일치합니다.",
    "unit_approximate": _MEASURE + _SAID + "은 반올림했거나 비슷한 값입니다[({off:off})].",
    "unit_inaccurate": _MEASURE + _SAID + "과 맞지 않습니다[({off:off})].",
    "unit_power_of_ten": _MEASURE + _SAID + "은 자릿수가 어긋났습니다.",
    "unit_inverted": _MEASURE + _SAID + "은 나누어야 할 것을 곱했습니다.",
    "unit_digits_transposed": _MEASURE + _SAID + "은 두 숫자가 뒤바뀌었습니다.",
    "unit_missing": "환산에는 두 값이 필요한데 하나({role})가 없습니다.",
    "unit_unknown": "“{text}”의 단위를 알 수 없습니다.",
    "unit_unreadable": "“{text}”에서 값을 읽을 수 없습니다.",
    "unit_differs": "“{first}”, “{second}” 두 값은 같은 종류의 양이 아닙니다.",
    # calendar
    "weekday_accurate": "{day:day}의 요일은 {weekday}이며 기사와 같습니다.",
    "weekday_inaccurate": "{day:day}의 요일은 {weekday}이며" + _SAID + "과 다릅니다.",
    "relative_accurate": "게재일({published:day}) 기준으로 ‘{word}’의 날짜는 {expected:day}이며 기사와 같습니다.",
    "relative_inaccurate": "게재일({published:day}) 기준으로 ‘{word}’의 날짜는 {expected:day}이며"
    + _SAID
    + "과 다릅니다.",
    "relative_unverifiable": "게재일({published:day}) 기준으로 ‘{word}’의 날짜는 {expected:day}입니다. "
    "작성일이 하루 다르면" + _SAID + "에 맞습니다.",
    "span_accurate": "{first}부터 {last}까지는 {expected}이며 기사와 같습니다.",
    "span_approximate": "{first}부터 {last}까지는 {expected}입니다." + _SAID + "은 어림수입니다.",
    "span_inaccurate": "{first}부터 {last}까지는 {expected}이며" + _SAID + "과 다릅니다.",
    "since_accurate": "{first}부터 게재 시점[({published:day})]까지는 {expected}입니다." + _SAID + "과 일치합니다.",
    "since_approximate": "{first}부터 게재 시점까지는 {expected}입니다." + _SAID + "은 어림수입니다.",
    "since_inaccurate": "{first}부터 게재 시점까지는 {expected}이며" + _SAID + "과 다릅니다.",
    "era_accurate": "{era}의 서력은 {expected}년이며 기사와 같습니다.",
    "era_inaccurate": "{era}의 서력은 {expected}년이며" + _SAID + "과 다릅니다.",
    "fiscal_accurate": "{fiscal}의 끝은 {expected}년 3월이며 기사와 같습니다.",
    "fiscal_inaccurate": "{fiscal}의 끝은 {expected}년 3월이며" + _SAID + "과 다릅니다.",
    "age_accurate": "{birth}년부터 {until}년까지는 {expected}세입니다." + _SAID + "과 일치합니다.",
    "age_approximate": "{birth}년부터 {until}년까지는 {expected}세입니다." + _SAID + "은 세는나이로 보입니다.",
    "age_inaccurate": "{birth}년부터 {until}년까지는 {expected}세이며" + _SAID + "과 다릅니다.",
    "anniversary_accurate": "{founded}년부터 {published}년까지는 {expected}년입니다." + _SAID + "과 일치합니다.",
    "anniversary_approximate": "{founded}년부터 {published}년까지는 {expected}년입니다." + _SAID + "과 1년 차이입니다.",
    "anniversary_inaccurate": "{founded}년부터 {published}년까지는 {expected}년이며" + _SAID + "과 다릅니다.",
    "zone_accurate": "{first}에 해당하는 시각은 {expected}이며 기사와 같습니다.",
    "zone_approximate": "{first}에 해당하는 시각은 {expected}입니다."
    + _SAID
    + "과 한 시간 차이이며, 서머타임일 수 있습니다.",
    "zone_inaccurate": "{first}에 해당하는 시각은 {expected}이며" + _SAID + "과 다릅니다.",
    "calendar_unreadable": "“{first}”, “{second}” 두 값으로는 날짜를 계산할 수 없습니다.",
    "calendar_no_publication": "게재일을 알 수 없어 “{first}”의 날짜를 계산할 수 없습니다.",
    "calendar_roles": "무엇을 계산해야 하는지 수치로는 알 수 없습니다.",
    # share
    "share_accurate": _SHARE + "이며, 기사의 {share} 수치와 일치합니다.",
    "share_approximate": _SHARE + "이며, 기사의 {share} 수치와 비슷합니다.",
    "share_inaccurate": _SHARE + "이며, 기사의 {share} 수치와 맞지 않습니다.",
    "share_power_of_ten": _SHARE + "이며, 기사의 {share} 수치와 맞지 않습니다" + _POWER,
    "share_digits_transposed": _SHARE + "이며, 기사의 {share} 수치와 맞지 않습니다" + _SWAPPED,
    "share_of_the_rest": _SHARE + "입니다. {share} 수치는 나머지의 비율입니다.",
    "share_wrong_base": _SHARE + "입니다. {share} 수치는 나머지에 대한 비율입니다.",
    "share_swapped_parts": _SHARE + "입니다. {share} 수치는 전체를 부분으로 나눈 값입니다.",
    "part_accurate": "{whole}의 {share} 값은 " + _WORKED + "입니다. 기사의 {part} 수치는 어림수입니다.",
    "part_approximate": "{whole}의 {share} 값은 " + _WORKED + "입니다. 기사의 {part} 수치는 어림수입니다.",
    "share_missing": "비율에는 부분, 전체, 백분율이 필요한데 하나({role})가 없습니다.",
    "share_unreadable": "“{text}”에서 값을 읽을 수 없습니다.",
    "share_differs": "“{part}”, “{whole}” 두 값은 같은 것을 센 수가 아닙니다.",
    # sum
    "sum_accurate": _SUM + "이며, 기사의 {total} 수치와 일치합니다.",
    "sum_approximate": _SUM + "이며, 기사의 {total} 수치와 비슷합니다.",
    "sum_inaccurate": _SUM + "이며, 기사의 {total} 수치와 맞지 않습니다.",
    "sum_power_of_ten": _SUM + "이며, 기사의 {total} 수치와 맞지 않습니다" + _POWER,
    "sum_digits_transposed": _SUM + "이며, 기사의 {total} 수치와 맞지 않습니다" + _SWAPPED,
    "sum_part_missing": _SUM + "입니다. 기사의 {total} 수치에 빠진 것: {left_out}.",
    "sum_part_twice": _SUM + "입니다. 기사의 {total} 수치에 두 번 들어간 것: {left_out}.",
    "sum_missing": "합계에는 둘 이상의 부분과 합계 값이 필요한데 하나({role})가 없습니다.",
    "sum_unreadable": "“{text}”에서 값을 읽을 수 없습니다.",
    "sum_differs": "부분들의 단위가 “{total}”의 단위와 다릅니다.",
    # average
    "average_accurate": _AVERAGE + "이며, 기사의 {mean} 수치와 일치합니다.",
    "average_approximate": _AVERAGE + "이며, 기사의 {mean} 수치와 비슷합니다.",
    "average_inaccurate": _AVERAGE + "이며, 기사의 {mean} 수치와 맞지 않습니다.",
    "average_power_of_ten": _AVERAGE + "이며, 기사의 {mean} 수치와 맞지 않습니다" + _POWER,
    "average_digits_transposed": _AVERAGE + "이며, 기사의 {mean} 수치와 맞지 않습니다" + _SWAPPED,
    "average_missing": "평균에는 합계와 개수가 필요한데 하나({role})가 없습니다.",
    "average_unreadable": "“{text}”에서 값을 읽을 수 없습니다.",
    "average_differs": "“{total}”, “{mean}” 두 값의 단위가 다릅니다.",
    "forecast_only_computed": "예측 수치이므로 수치 사이의 계산만 확인했습니다.",
    # ranking
    "ranking_accurate": "{first}부터 {second}까지 수치가 문장이 말하는 순서대로입니다.",
    "ranking_equal": "{first}, {second} 두 값은 같은데 문장은 한쪽이 더 크다고 합니다.",
    "ranking_inaccurate": "문장대로라면 {first} 쪽이 더 커야 하지만 {second}보다 작습니다.",
    "ranking_twice": "{first}, {second} 두 값은 같은 순위로 되어 있지만 서로 다릅니다.",
    "ranking_needs_series": "{first}의 위치는 {second}보다 아래입니다. "
    "그 사이에 다른 값이 없는지는 전체 수열이 있어야 압니다.",
    "ranking_missing": "비교하려면 수치 둘이 필요합니다.",
    "ranking_units": "“{first}”, “{second}” 두 값은 같은 종류의 양이 아닙니다.",
    # bound
    "bound_share": "비율의 한도는 {limit}인데 기사에는 {written}입니다.",
    "bound_fall": "감소의 한도는 {limit}인데 기사에는 {written}입니다.",
    "bound_fall_leaves": "{written} 줄면 남는 것이 없는데 기사에는 {left}입니다.",
    "bound_count": "수는 {limit}보다 작을 수 없는데 기사에는 {written}입니다.",
    "bound_date": "기사의 날짜({written})는 게재일({limit:day}) 뒤인데 지난 일로 쓰였습니다.",
    "bound_amount": "기사의 금액({written})은 세상의 모든 돈보다 많습니다. ‘만’ ‘억’ 같은 단위와 통화를 살펴보십시오.",
    "bound_within": "기사의 값({written})은 있을 수 있는 범위 안입니다.",
    "bound_missing": "무엇이 한도인지 수치로는 알 수 없습니다.",
    # repeat, of any figure
    "repeat_agrees": "{first}, {second} 두 값은 같습니다[({of})].",
    "repeat_differs": "기사는 같은 것[({of})]에 {first}, {second} 두 값을 썼습니다. 둘 다 맞을 수는 없습니다.",
    "repeat_unreadable": "“{first}”, “{second}” 두 값은 서로 대조할 수 없습니다.",
    # a linked source
    "source_supported": "출처 ‘{source}’[의 {agreeing}] 기사와 일치: “{passage}”[ 출처에 없는 것: {missing}.]",
    "source_supported_issuer": "발표 기관의 ‘{source}’[의 {agreeing}] 기사와 일치: “{passage}”"
    "[ 출처에 없는 것: {missing}.]",
    "source_contradicted": "출처 ‘{source}’에는 {theirs}, 기사에는 {ours}: “{passage}”",
    "source_contradicted_words": "출처 ‘{source}’의 설명은 다릅니다: “{passage}”",
    "source_not_found": "출처 ‘{source}’에는 이 내용이 없습니다[. 가장 가까운 부분: “{passage}”]",
    "source_unreadable": "출처 ‘{source}’에는 읽을 수 있는 글이 없습니다.",
    # a slip that explains a wrong statement of any kind
    "slip_power_of_ten": "{written}이(가) {meant:number}이면 맞는다: 자릿수가 틀렸을 수 있다.",
    "slip_swapped_parts": "{written}와(과) {meant}의 자리를 바꾸면 맞는다.",
    "slip_digits_transposed": "두 숫자가 뒤바뀌었을 수 있다: {written}이(가) {meant}이면 맞는다.",
    "slip_wrong_digit": "숫자 하나가 틀렸을 수 있다: {written}이(가) {meant}이면 맞는다.",
    "slip_wrong_currency": "{meant:unit} 기준이면 맞는다: {written}의 통화가 틀렸을 수 있다.",
    "slip_percent_for_points": "퍼센트포인트라면 맞는다: {written}은(는) 퍼센트포인트일 수 있다.",
    "slip_points_for_percent": "퍼센트라면 맞는다: {written}은(는) 퍼센트일 수 있다.",
    "slip_wrong_year": "1년 차이({meant})라면 맞는다: {written}의 연도가 틀렸을 수 있다.",
    # any kind
    "figure_corrected": "편집자는 “{text}” 표기의 값을 {value:money}(으)로 읽습니다.",
    "kind_unknown": "‘{kind}’(이)라는 종류의 주장은 없습니다.",
    "write": "“{old}” 대신 “{new}”(으)로 씁니다.",
    "add_note": "인용문은 그대로 두고 편집자 주를 답니다: (“{new}”의 잘못).",
    "write_amount": "“{old}” 대신 {new:money}(으)로 씁니다.",
    "add_note_amount": "인용문은 그대로 두고 편집자 주를 답니다: (바른 값은 {new:money}).",
}

CURRENCIES = {
    "AED": "디르함",
    "ARS": "아르헨티나페소",
    "AUD": "호주달러",
    "BDT": "방글라데시타카",
    "BRL": "헤알",
    "CAD": "캐나다달러",
    "CHF": "스위스프랑",
    "CLP": "칠레페소",
    "CNY": "위안",
    "COP": "콜롬비아페소",
    "CZK": "체코코루나",
    "DKK": "덴마크크로네",
    "EGP": "이집트파운드",
    "EUR": "유로",
    "GBP": "파운드",
    "HKD": "홍콩달러",
    "HUF": "포린트",
    "IDR": "루피아",
    "ILS": "셰켈",
    "INR": "인도루피",
    "ISK": "아이슬란드크로나",
    "JPY": "엔",
    "KES": "케냐실링",
    "KRW": "원",
    "KWD": "쿠웨이트디나르",
    "KZT": "텡게",
    "MOP": "파타카",
    "MXN": "멕시코페소",
    "MYR": "링깃",
    "NGN": "나이라",
    "NOK": "노르웨이크로네",
    "NZD": "뉴질랜드달러",
    "PEN": "솔",
    "PHP": "필리핀페소",
    "PKR": "파키스탄루피",
    "PLN": "즈워티",
    "QAR": "카타르리얄",
    "RUB": "루블",
    "SAR": "사우디리얄",
    "SEK": "스웨덴크로나",
    "SGD": "싱가포르달러",
    "THB": "밧",
    "TRY": "튀르키예리라",
    "TWD": "대만달러",
    "UAH": "흐리우냐",
    "USD": "달러",
    "VND": "동",
    "ZAR": "랜드",
}

PROVIDERS = {
    "ecb": "유럽중앙은행 기준환율",
    "nbp": "폴란드 국립은행 환율",
    "hmrc": "영국 국세관세청 환율",
}

LANGUAGE = Language(
    code="ko",
    sentences=SENTENCES,
    currencies=CURRENCIES,
    providers=PROVIDERS,
    scales=((12, "조", 3), (8, "억", 3), (4, "만", 2)),
    grouping="",
    money="{number}{scale} {name}",
    day="{year}년 {month}월 {day}일",
    month="{year}년 {month}월",
    year="{year}년",
    span="{first}부터 {last}까지",
    higher="{number}% 높은 값",
    lower="{number}% 낮은 값",
    same="차이 없는 값",
    percent="{number}%",
    days=("1일", "{number}일"),
    unnamed="밝히지 않은 통화",
)
