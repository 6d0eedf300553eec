// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "model/interpretation.hpp"
#include "resolve/phrases.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// What a row is itself, so that of a sentence can be told whether it speaks of it.
struct Own {
  Tokens name{""};
  LegalBasis basis{};
  std::optional<LegalForm> form{};
};

/// The words between two signs, or a dash; a stretch of a sentence.
Hit clause_at(Tokens const& tokens, std::size_t i);

/// Words that only join others: "op", "van", "door".
bool preposition(Tokens const& tokens, std::size_t i);

/// A verb that can follow its subject: "is", "wordt", "stelt".
bool finite_verb(Tokens const& tokens, std::size_t i);

/// A figure, a month or another word of a date: "in de loop van 2017", "binnenkort".
bool word_of_date(Tokens const& tokens, std::size_t i);

/// The words, without the article, of the nearest thing named before the end of the hit in the same
/// sentence that no preposition stands before: "de regeling" in "in 2017 wordt de regeling …".
/// Empty for "het", "deze" and the like; nothing where none is named.
std::optional<Hit> subject_of(Tokens const& tokens, Hit const& hit);

/// True for words that mean the row: its own name, or a word for its own form or for a partnership
/// as such; not another name ("de GR Afval"), form ("de BV") or one of another time ("de vroegere
/// regeling").
bool means_row(Tokens const& tokens, Hit const& words, Own const& own);

/// True when what stands there is said of the row itself: no other subject, no other body behind
/// it.
bool speaks_of_row(Tokens const& tokens, Hit const& hit, Own const& own);

/// The same, and as a fact: not "de achterstand is opgeheven", "na opheffing van de GR X", "kan
/// worden opgeheven".
bool said_of_row(Tokens const& tokens, Hit const& hit, Own const& own);

/// True when it is said as a fact of one thing that is neither the row nor known as something else:
/// "de GKB is opgeheven".
bool said_of_unknown(Tokens const& tokens, Hit const& hit, Own const& own);

/// True for a clause with a verb of which the subject is something else than the row.
bool of_another(Tokens const& clause, Own const& own);

/// Of what time a clause speaks: "voorheen", "thans", "tot 2018".
enum class Time : std::uint8_t { unsaid, now, other };
Time time_of(Tokens const& clause, Date day);

/// Words that leave open what it will be: "onderzocht", "op termijn", "nog geen besluit".
std::optional<Hit> undecided(Tokens const& clause);

}  // namespace verband::resolve
