# SPDX-License-Identifier: EUPL-1.2
# cmake -DDATA=data/reference -DFILES=a.tsv,b.tsv -DOUT=dir -P pack.cmake
# All tables as one string of bytes, and the assembler file that puts it into the program with its
# SHA-256: nothing has to be found, read or hashed when the program starts.
file(READ ${DATA}/release.txt release)
string(STRIP "${release}" release)
set(packed "verband-reference 1 ${release}\n")
string(REPLACE "," ";" names "${FILES}")
foreach(name IN LISTS names)
  file(SIZE ${DATA}/${name} size)
  file(READ ${DATA}/${name} content)
  string(APPEND packed "@${name} ${size}\n${content}")
endforeach()
file(WRITE ${OUT}/release.bin "${packed}")
file(SHA256 ${OUT}/release.bin hash)
file(WRITE ${OUT}/release_data.S
  "    .section .rodata\n"
  "    .global verband_release_begin\n    .global verband_release_end\n"
  "    .global verband_release_hash\n"
  "verband_release_begin:\n    .incbin \"${OUT}/release.bin\"\n"
  "verband_release_end:\n    .byte 0\n"
  "verband_release_hash:\n    .asciz \"${hash}\"\n"
  "    .section .note.GNU-stack,\"\",%progbits\n")
