"""JioNLP's characters a second: reads a text from standard input as often as told. Runs in JioNLP's own environment."""

import sys
import time

import jionlp

text = sys.stdin.read()
times = int(sys.argv[1])
jionlp.ner.extract_time(text, time_base=time.time())
jionlp.ner.extract_money(text)
started = time.process_time()
for _ in range(times):
    jionlp.ner.extract_time(text, time_base=time.time())
    jionlp.ner.extract_money(text)
print(times * len(text) / (time.process_time() - started))
