# SPDX-License-Identifier: EUPL-1.2
# The plan of the house: one line per room, "name: rooms it may look into".
# These tables are the only place where dependencies are written;
# they feed both the link graph (room()) and the include check (check_rooms.cmake).
set(VERBAND_ROOMS
  "pdf:"
  "model:"
  "text:"
  "ingest:model text"
  "reference:model text"
  "resolve:model text reference"
  "registry:model"
  "store:model registry"
  "analysis:model"
  "publish:model analysis"
  "app:model text ingest reference resolve registry store analysis publish")

# The folders of a room, "room/folder: folders of the same room it may look into"; tests see the whole room.
set(VERBAND_FOLDERS
  "ingest/words:"
  "ingest/flat:words"
  "ingest/shapes:words flat"
  "ingest/cards:words flat shapes"
  "ingest/read:words flat shapes"
  "ingest/pdf:words flat shapes")

# Third-party headers that may be seen in one room only ("room|room: pattern" allows several).
set(VERBAND_FENCES
  "store:sqlite3\\.h|libpq-fe\\.h|nettle/"
  "app:microhttpd\\.h|CLI/"
  "store|publish|ingest:nlohmann/"
  "publish|ingest:zip\\.h|minizip/|pugixml")

function(room_neighbours name out)
  foreach(line IN LISTS VERBAND_ROOMS)
    if(line MATCHES "^${name}:(.*)$")
      string(REPLACE " " ";" neighbours "${CMAKE_MATCH_1}")
      set(${out} "${neighbours}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "room '${name}' is not in the plan")
endfunction()

# Tests of the sanitizer build compile a third faster without the checks of every single pointer; what they test keeps
# those, and the address sanitizer sees most of the same in the test itself.
function(as_test target)
  target_compile_options(${target} PRIVATE
    $<$<AND:$<CXX_COMPILER_ID:Clang>,$<BOOL:${VERBAND_FUZZ}>>:-fno-sanitize=null,alignment,object-size,vptr>)
endfunction()

# room(text HEADERS repair.hpp SOURCES repair.cpp TESTS repair_test.cpp FUZZ repair_fuzz.cpp PACKAGES ICU::uc)
# SOURCES may hold .S files that embed data. FUZZ files are built by clang only (VERBAND_FUZZ).
function(room name)
  cmake_parse_arguments(arg "" "" "HEADERS;SOURCES;TESTS;FUZZ;PACKAGES" ${ARGN})
  add_library(verband_${name} STATIC ${arg_SOURCES})
  add_library(verband::${name} ALIAS verband_${name})
  target_sources(verband_${name} PUBLIC FILE_SET HEADERS
    BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${arg_HEADERS})
  room_neighbours(${name} neighbours)
  foreach(neighbour IN LISTS neighbours)
    target_link_libraries(verband_${name} PUBLIC verband_${neighbour})
  endforeach()
  target_link_libraries(verband_${name} PUBLIC verband_options PRIVATE ${arg_PACKAGES})
  set_target_properties(verband_${name} PROPERTIES LINKER_LANGUAGE CXX VERIFY_INTERFACE_HEADER_SETS ON)
  if(BUILD_TESTING AND arg_TESTS)
    add_executable(${name}_test ${arg_TESTS})
    target_link_libraries(${name}_test PRIVATE verband_${name} GTest::gtest_main rapidcheck)
    as_test(${name}_test)
    target_compile_definitions(${name}_test PRIVATE VERBAND_ROOT="${PROJECT_SOURCE_DIR}")
    gtest_discover_tests(${name}_test TEST_PREFIX "${name}." DISCOVERY_TIMEOUT 60
      PROPERTIES LABELS ${name})
  endif()
  if(VERBAND_FUZZ)
    foreach(file IN LISTS arg_FUZZ)
      get_filename_component(target "${file}" NAME_WE)
      add_executable(${target} ${file})
      target_link_libraries(${target} PRIVATE verband_${name})
      target_link_options(${target} PRIVATE -fsanitize=fuzzer)
      add_test(NAME fuzz.${target} COMMAND ${target} -max_total_time=${VERBAND_FUZZ_SECONDS}
        -timeout=10 -rss_limit_mb=2048 -print_final_stats=0)
      set_tests_properties(fuzz.${target} PROPERTIES LABELS fuzz)
    endforeach()
  endif()
endfunction()
