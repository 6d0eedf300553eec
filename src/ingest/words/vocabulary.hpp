// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "model/draft.hpp"

namespace verband::ingest {

/// What a column holds: a role, or one of the usual further columns. The first seven are the
/// ColumnRoles, in their order.
enum class Kind : std::uint8_t {
  name,
  purpose,
  participants,
  policy_area,
  nature,
  legal_form,
  extra,
  website,
  money,
  place,
  board,
  risk
};
inline constexpr std::size_t kind_count = 12;
using KindScores = std::array<float, kind_count>;

/// The role under which a column of this kind is kept.
constexpr ColumnRole role_of(Kind kind) {
  return kind < Kind::extra ? static_cast<ColumnRole>(kind) : ColumnRole::extra;
}
/// The kind of a column of which only the role is known.
constexpr Kind kind_of(ColumnRole role) { return static_cast<Kind>(role); }

/// How much a word (bare) speaks for each kind, in nats; zeros for a word that says nothing.
KindScores kind_scores(std::string_view bare_word);

/// True for a word after which a Dutch phrase goes on: articles, prepositions, "en".
bool leaves_open(std::string_view bare_word);
/// True for an adjective that asks for a noun: "openbare", "ruimtelijke", "sociale".
bool adjective(std::string_view bare_word);

/// A word of a column header and the kind of column it speaks for, sometimes two: "opgave".
struct HeaderWord {
  std::string_view word{};
  Kind kind{};
  float weight{};
  Kind other_kind{};
  float other_weight{};  // 0 = of one kind
};
/// What a header word speaks for, or nullptr; prefixes such as "deelnem" match longer words.
HeaderWord const* header_word(std::string_view bare_word);

/// Codes that annexes write for a legal form: "GR", "NV".
inline constexpr std::array<std::string_view, 14> legal_codes{
    "GR", "NV", "BV", "ST", "VER", "CV", "OL", "GO", "BVO", "CR", "COOP", "DVO", "EGTS", "GOL"};

/// True for words that may stand in any header: "van", "de", "en", "soort".
bool header_filler(std::string_view bare_word);
/// A verb behind "wat" with which a head asks what a partnership is for: "Wat doet de
/// organisatie?".
bool asks_for_tasks(std::string_view bare_word);
/// True when a question word says less than a known word of this kind behind it: "Wat is het
/// doel?", "Hoe hoog is de bijdrage?", "Wie vertegenwoordigt ons?".
bool asks_about(std::string_view question, Kind kind);
/// "Waar … voor", "waar … toe": together they ask what something is for; "waar … over" asks for a
/// theme, as "waarover" does.
std::optional<Kind> asked_together(std::string_view question, std::string_view last);
/// "gevestigd", "opgericht": a head may end in the preposition behind it.
bool says_what_follows(std::string_view bare_word);

/// The first word of a title above a table: "Bijlage 4", "Overzicht van …".
bool title_word(std::string_view bare_word);

/// What a municipality calls the document that holds such a list: "begroting", "nota".
bool report_word(std::string_view bare_word);

/// The first word of what stands below a list: "Vastgesteld door het college", "Bron: …".
bool closing_word(std::string_view bare_word);

}  // namespace verband::ingest
