"""Chinese as pinyin with tones, in a process of its own: the dictionary is 50 MB that a terminal has no other use for.

A JSON list of texts on the standard input becomes one on the standard output.
"""

import json
import sys

if __name__ == "__main__":
    from pypinyin import Style, lazy_pinyin

    json.dump([" ".join(lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True))
               for text in json.load(sys.stdin)], sys.stdout)
