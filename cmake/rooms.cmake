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

# The words with a capital in the headers that a file takes in, and in those that these take in: types, for most.
function(types_in_headers file out)
  get_property(known GLOBAL PROPERTY VERBAND_TYPES_${file} SET)
  if(NOT known)
    set_property(GLOBAL PROPERTY VERBAND_TYPES_${file} "") # headers that take each other in
    file(READ ${file} text)
    string(REPLACE ";" " " text "${text}")
    get_filename_component(folder ${file} DIRECTORY)
    set(types)
    string(REGEX MATCHALL "\n#include \"[^\"\n]+\"" includes "${text}")
    foreach(include IN LISTS includes)
      string(REGEX REPLACE "^\n#include \"|\"$" "" include "${include}")
      foreach(place IN ITEMS ${PROJECT_SOURCE_DIR}/src ${folder})
        if(EXISTS ${place}/${include})
          types_in_headers(${place}/${include} more)
          list(APPEND types ${more})
          break()
        endif()
      endforeach()
    endforeach()
    if(file MATCHES "\\.hpp$")
      string(REGEX REPLACE "\"[^\"\n]*\"|//[^\n]*" " " text "${text}")
      string(REGEX MATCHALL "[A-Za-z_0-9]+" words "${text}")
      list(FILTER words INCLUDE REGEX "^[A-Z]")
      list(APPEND types ${words})
    endif()
    list(REMOVE_DUPLICATES types)
    set_property(GLOBAL PROPERTY VERBAND_TYPES_${file} "${types}")
  endif()
  get_property(types GLOBAL PROPERTY VERBAND_TYPES_${file})
  set(${out} "${types}" PARENT_SCOPE)
endfunction()

# The words of a file and the types in its headers as ";a;b;c;", and the names declared in its nameless namespaces.
function(words_of file words names)
  types_in_headers(${file} types)
  file(READ ${file} text)
  string(REGEX REPLACE "\\\\.|'\"'" " " text "${text}")
  string(REPLACE ";" " " text "${text}")
  string(REGEX REPLACE "\"[^\"\n]*\"|//[^\n]*" " " code "${text}")
  # What stands behind a value or a class is a member.
  string(REGEX REPLACE "(\\.|->|[A-Z][A-Za-z_0-9]*::)[A-Za-z_0-9]+" " " code "${code}")
  string(REGEX REPLACE "[^A-Za-z_0-9]+" ";" code ";${code};")
  list(REMOVE_DUPLICATES code)
  set(${words} ";${code};${types};" PARENT_SCOPE)
  # Attributes, sizes of arrays and parameters of templates stand around a name.
  string(REGEX REPLACE "\\[+[^][\n]*\\]+ ?" "" text "${text}")
  string(REGEX REPLACE "[][]" " " text "${text}")
  string(REGEX REPLACE "\ntemplate <[^\n]*>[ \n]" "\n" text "${text}")
  set(own)
  while(TRUE)
    string(FIND "${text}" "\nnamespace {\n" begin)
    if(begin EQUAL -1)
      break()
    endif()
    math(EXPR begin "${begin} + 12")
    string(SUBSTRING "${text}" ${begin} -1 text)
    string(FIND "${text}" "\n}  // namespace\n" end)
    string(SUBSTRING "${text}" 0 ${end} inside)
    # A type, or what stands before the first "(", "=" or "{" of a line that is not indented.
    string(REGEX MATCHALL "\n[A-Za-z][^\n({=]*" lines "\n${inside}")
    foreach(line IN LISTS lines)
      if(line MATCHES "^\n(enum class|enum|struct|class) +([A-Za-z_0-9]+)")
        list(APPEND own ${CMAKE_MATCH_2})
      elseif(NOT line MATCHES "^\n(TEST|RC_)" AND line MATCHES "([A-Za-z_0-9]+) *$")
        list(APPEND own ${CMAKE_MATCH_1})
      endif()
    endforeach()
  endwhile()
  list(REMOVE_DUPLICATES own)
  set(${names} "${own}" PARENT_SCOPE)
endfunction()

# together(target): most of the time of a compiler goes to the headers that every file takes in. So files are compiled
# together, at most VERBAND_TOGETHER in one text (1: each alone). Two files share a text only if neither has a word, or
# a type in its headers, that the nameless namespaces of the other declare: a header that is first taken in behind such
# a type would be about another one there than elsewhere, and no compiler says so. Tests have a namespace of their own.
function(together target)
  if(VERBAND_TOGETHER LESS 2)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  set(groups 0)
  foreach(source IN LISTS sources)
    if(NOT source MATCHES "\\.cpp$")
      continue()
    endif()
    get_filename_component(file ${source} ABSOLUTE BASE_DIR ${folder})
    words_of(${file} words names)
    set(group 0)
    while(TRUE)
      math(EXPR group "${group} + 1")
      if(group GREATER groups)
        set(groups ${group})
        break()
      elseif(size_${group} LESS VERBAND_TOGETHER)
        set(fits TRUE)
        foreach(pair IN ITEMS "names;words_${group}" "names_${group};words")
          list(GET pair 0 these)
          list(GET pair 1 there)
          foreach(name IN LISTS ${these})
            string(FIND "${${there}}" ";${name};" found)
            if(NOT found EQUAL -1)
              set(fits FALSE)
              break()
            endif()
          endforeach()
        endforeach()
        if(fits)
          break()
        endif()
      endif()
    endwhile()
    list(APPEND names_${group} ${names})
    string(APPEND words_${group} "${words}")
    math(EXPR size_${group} "0${size_${group}} + 1")
    set_source_files_properties(${file} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  # A class that holds what its own file names is seen from no other file.
  target_compile_options(${target} PRIVATE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-subobject-linkage>)
endfunction()

# Tests compile a third faster when they are not optimized (what they test is), and those of the sanitizer build a third
# faster again without the checks of every single pointer; what they test keeps those, and the address sanitizer sees most
# of the same in the test itself.
function(as_test target)
  target_compile_options(${target} PRIVATE -O0
    $<$<AND:$<CXX_COMPILER_ID:Clang>,$<BOOL:${VERBAND_FUZZ}>>:-fno-sanitize=null,alignment,object-size,vptr>)
  together(${target})
endfunction()

# run_tests(target prefix properties…): each test becomes one of ctest, named "prefix.Suite.test". With sanitizers most
# tests take less time than their process takes to begin: there a program runs its tests in four parts, "prefix.target.1"
# to 4, and names in its output the test that fails or crashes.
function(run_tests target prefix)
  if(NOT VERBAND_FUZZ)
    gtest_discover_tests(${target} TEST_PREFIX "${prefix}." DISCOVERY_TIMEOUT 60 PROPERTIES ${ARGN})
    return()
  endif()
  foreach(part RANGE 3)
    math(EXPR number "${part} + 1")
    set(name ${prefix}.${target}.${number})
    add_test(NAME ${name} COMMAND ${target})
    set_tests_properties(${name} PROPERTIES ${ARGN}
      ENVIRONMENT "GTEST_TOTAL_SHARDS=4;GTEST_SHARD_INDEX=${part};GTEST_BRIEF=1")
  endforeach()
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
  together(verband_${name})
  set_target_properties(verband_${name} PROPERTIES LINKER_LANGUAGE CXX VERIFY_INTERFACE_HEADER_SETS ON)
  if(BUILD_TESTING AND arg_TESTS)
    add_executable(${name}_test ${arg_TESTS})
    target_link_libraries(${name}_test PRIVATE verband_${name} GTest::gtest_main rapidcheck)
    as_test(${name}_test)
    target_compile_definitions(${name}_test PRIVATE VERBAND_ROOT="${PROJECT_SOURCE_DIR}")
    run_tests(${name}_test ${name} LABELS ${name})
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
