// SPDX-License-Identifier: EUPL-1.2
// What papers and their parts are called, so that those are not taken for partnerships.
#pragma once

#include <cstdint>
#include <string_view>

namespace verband::ingest {

/// What a word says that a paper is.
enum class Paper : std::uint8_t {
  none,
  of_one,  // it may be about partnerships: "nota", "raadsvoorstel"
  of_many  // it tells of many things: "persbericht", "agenda"
};

/// What paper the word, folded, is a name of.
Paper paper_called(std::string_view word);

/// How surely a head with this word, folded, is a part of a paper ("inleiding", "aanleiding").
enum class PaperPart : std::uint8_t {
  none,
  in_name,              // a partnership may be called so: "uitvoering"
  also_of_list,         // a list of partnerships has it too: "doel", "deelnemers"
  perhaps_of_proposal,  // "inleiding"
  of_proposal           // "kanttekeningen"
};

/// What part of a paper the word, folded, heads.
PaperPart paper_part(std::string_view word);

}  // namespace verband::ingest
