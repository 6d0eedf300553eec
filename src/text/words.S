# SPDX-License-Identifier: EUPL-1.2
# The word table and the spelling table, used in place: nothing is read or unpacked at start.
    .section .rodata
    .balign 64
    .global verband_text_words
    .type verband_text_words, %object
verband_text_words:
    .incbin "dutch.words"
    .size verband_text_words, . - verband_text_words
    .global verband_text_letters
    .type verband_text_letters, %object
verband_text_letters:
    .incbin "dutch.letters"
    .size verband_text_letters, . - verband_text_letters
    .section .note.GNU-stack,"",%progbits
