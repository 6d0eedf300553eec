// SPDX-License-Identifier: EUPL-1.2
// Words of a cell before and behind the names: what leads in to them, and what is said of them.
#pragma once

#include <cstddef>
#include <optional>

#include "resolve/lists.hpp"
#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {

/// Boards that stand before those whose boards they are.
struct Boards {
  std::size_t end{};         // the token behind them; 0 = none
  bool of_province{};        // they are those of a province, whose name follows
  bool of_municipalities{};  // "burgemeesters", "gemeenteraden"
};

/// "De raden, colleges en burgemeesters van Assen", "Gedeputeerde Staten van Drenthe" at token i.
Boards behind_boards(Scene const& scene, Tokens const& tokens, std::size_t i);

/// "Samenwerking tussen gemeenten in Drenthe": the token behind words before a phrase or a name
/// that only lead in; 0 where there is neither behind them, as then they are part of the text.
std::size_t behind_lead_in(Scene const& scene, Tokens const& tokens, std::size_t i);

/// "voorheen Woudrichem en Lingewaal", "de voormalige gemeente Lingewaal": the token behind what
/// others were called, as far as the names are no longer in use; 0 where nothing says so.
std::size_t former_names_end(Scene const& scene, Tokens const& tokens, std::size_t i);

/// Where a note behind a name ends: with its part of the cell, or before the next name.
std::size_t note_end(Scene const& scene, Tokens const& tokens, std::size_t at);

/// "als centrumgemeente voor Borne en Losser", "mede namens Goirle": who is behind these words
/// takes part too. The token where they stand, or `end`.
std::size_t on_behalf(Scene const& scene, Tokens const& tokens, std::size_t from, std::size_t end);

/// "Politie Drenthe", "Kadaster Zuidwest-Nederland": the token behind the place that ends the name
/// of an institution, with its part of the cell; i when no place stands there.
std::size_t behind_seat(Scene const& scene, Tokens const& tokens, std::size_t i);

/// "Drenthe College": true for a word at token i that makes another name of the one before it.
bool names_go_on(Tokens const& tokens, std::size_t i);

/// True for words that say something of the name before them: "gedeeltelijk", "tot 2016".
bool note_words(Tokens const& tokens, std::size_t from, std::size_t to);

/// The one kind that stands by itself among the parts of a bracket: "provincie, penvoerder";
/// nothing where two kinds do.
std::optional<KindWord> kind_among(Tokens const& tokens, std::size_t from, std::size_t to);

/// True when one of the words leaves someone out: "niet", "behalve", "deels".
bool excepts(Tokens const& tokens, std::size_t from, std::size_t to);

/// True for what a bracket behind a set may hold and leave it whole: shares, roles, kinds, an
/// abbreviation, a day that is past.
bool narrows_nothing(Scene const& scene, Tokens const& tokens, std::size_t from, std::size_t to);

/// True for words right behind a set of which only some can be meant: "met meer dan 20.000
/// inwoners", "ten oosten van de IJssel".
bool only_some_of(Tokens const& tokens, std::size_t i);

/// True when a name stands among the words.
bool names_someone(Scene const& scene, Tokens const& tokens, std::size_t from, std::size_t to);

/// True when an organisation that a name may mean is of the kind.
bool has_kind(std::vector<reference::Candidate> const& name, OrganisationKind kind);
/// The same, of a kind that is said of one.
bool one_is(Mention const& name, KindWord const& kind);

/// "de Friese Waddeneilanden": neither all of Friesland nor all of those islands.
bool only_an_adjective(Tokens const& tokens, std::size_t from, Name const& name);

/// True for words that say themselves that not all are named: "44 gemeenten", "scholen".
bool left_open(Mention const& mention);

/// True for words for a set whose members a bracket may name: not a municipality, nor a body of its
/// own.
bool explained(Mention const& mention);

/// The number of tokens of "in gesprek met", "gesprekken met" at i, or 0.
std::size_t in_talks(Tokens const& tokens, std::size_t i);
/// True when the cell begins with words that say that its parties are not known yet.
bool not_yet_known(Tokens const& tokens);

}  // namespace verband::resolve
