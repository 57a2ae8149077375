"""Translating back and scoring: the only place that knows the inference engines and the network.

`open_translator` opens a model that turns German into English, `open_scorer` the one that belongs to it and
turns English into German, or None if there is none. Both translate, and both score a translation that they are
given: how likely each of its tokens is.

    back, forth = open_translator(), open_scorer()       # cached; weights are loaded at the first question
    english = back.translate(german)                     # tuple of str, one for each sentence
    found = back.score(german, english)                  # ln P(English | German), tuple of Likelihood
    if forth is not None:                                # else skip what needs it, and say so
        found = forth.score(english, german)             # ln P(German | English): is the German what it says?
    for token in found[0].tokens:                        # in order, closed by the end of the sentence
        token.logprob, token.span.of(german[0])          # a place in the target as it was given
    found[0].mean                                        # of a token; None without words on one side
    found[0].whole                                       # False: longer than the model, the rest is left out

`RecordedTranslator` replays both for tests; `write_likelihoods` writes what it reads.
"""
