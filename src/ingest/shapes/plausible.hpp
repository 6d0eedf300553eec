// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/shapes/headed.hpp"

namespace verband::ingest {

/// The share of the filled cells of a column that have a word that speaks for one of the kinds;
/// nothing filled is 1.
double told_by_words(HeadedTable const& table, std::size_t column,
                     std::initializer_list<Kind> kinds);

/// True for a text with an organisation in it: a known name, a kind of party, or a count.
bool tells_parties(std::string const& text, text::Lexicon const& lexicon);

/// True for a text with a word or code of a nature or a legal form.
bool tells_form(std::string const& text);

/// The columns of which the cells do not bear out what their head says: who takes part without an
/// organisation, names that are sentences, themes that are tasks where no column tells those.
std::vector<bool> implausible_kinds(HeadedTable const& table, std::vector<Kind> const& kinds,
                                    text::Lexicon const& lexicon);

}  // namespace verband::ingest
