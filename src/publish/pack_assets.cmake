# SPDX-License-Identifier: EUPL-1.2
# cmake -DNODE=node -DWEB=web -DMODULES=dir -DOUT=dir -P pack_assets.cmake
# Builds the styles, script and letters of the website, and the assembler file that puts them into the
# program, each with its type and the first 12 digits of its SHA-256.
execute_process(COMMAND ${NODE} ${WEB}/build.mjs ${OUT}/site ${MODULES} RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "The styles and script of the website could not be built; the reason is above.")
endif()
file(GLOB names RELATIVE ${OUT}/site ${OUT}/site/*)
list(SORT names)
set(type_css "text/css; charset=utf-8")
set(type_js "text/javascript; charset=utf-8")
set(type_woff2 "font/woff2")
set(index "")
set(bytes "")
foreach(name IN LISTS names)
  string(REGEX REPLACE ".*[.]" "" ending ${name})
  if(NOT DEFINED type_${ending})
    message(FATAL_ERROR "No media type is known for ${name}.")
  endif()
  file(SHA256 ${OUT}/site/${name} hash)
  string(SUBSTRING ${hash} 0 12 hash)
  file(SIZE ${OUT}/site/${name} size)
  string(APPEND index "    .ascii \"${name}\\t${type_${ending}}\\t${hash}\\t${size}\\n\"\n")
  string(APPEND bytes "    .incbin \"${OUT}/site/${name}\"\n")
endforeach()
file(WRITE ${OUT}/assets_data.S
  "    .section .rodata\n"
  "    .global verband_assets_index\n    .global verband_assets_bytes\n"
  "verband_assets_index:\n${index}    .byte 0\n"
  "verband_assets_bytes:\n${bytes}    .byte 0\n"
  "    .section .note.GNU-stack,\"\",%progbits\n")
