# SPDX-License-Identifier: EUPL-1.2
# cmake -DNPM=npm -DWEB=web -DOUT=dir -P install_modules.cmake
# Puts what the website is built with into OUT/node_modules, when it is not there yet. Builds in other
# folders share it: one at a time installs.
file(MAKE_DIRECTORY ${OUT})
file(LOCK ${OUT}/lock GUARD PROCESS TIMEOUT 900 RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "Another build is still installing in ${OUT}: ${failed}")
endif()
set(wanted "")
foreach(name package.json package-lock.json .npmrc)
  file(SHA256 ${WEB}/${name} hash)
  string(APPEND wanted "${hash}\n")
endforeach()
set(there "")
if(EXISTS ${OUT}/installed.txt AND EXISTS ${OUT}/node_modules)
  file(READ ${OUT}/installed.txt there)
endif()
if(NOT there STREQUAL wanted)
  file(REMOVE ${OUT}/installed.txt)
  file(COPY ${WEB}/package.json ${WEB}/package-lock.json ${WEB}/.npmrc DESTINATION ${OUT})
  execute_process(COMMAND ${NPM} ci --no-audit --no-fund WORKING_DIRECTORY ${OUT}
    RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(failed)
    message(FATAL_ERROR "npm ci failed (it needs the network the first time):\n${said}")
  endif()
endif()
# Always written anew: its time says that this was looked at.
file(WRITE ${OUT}/installed.txt "${wanted}")
