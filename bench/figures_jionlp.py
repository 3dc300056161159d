"""JioNLP's characters a second: a JSON list of texts from standard input, each read as often as told.

Runs in JioNLP's own environment; its notes on what it cannot parse go to standard error.
"""

import json
import sys
import time

import jionlp

texts = json.load(sys.stdin)
times = int(sys.argv[1])
jionlp.ner.extract_time(texts[0], time_base=time.time())
jionlp.ner.extract_money(texts[0])
started = time.process_time()
for _ in range(times):
    for text in texts:
        jionlp.ner.extract_time(text, time_base=time.time())
        jionlp.ner.extract_money(text)
print(times * sum(map(len, texts)) / (time.process_time() - started))
