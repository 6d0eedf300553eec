// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "resolve/lists.hpp"
#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"
#include "resolve/vocabulary.hpp"

/// Words of a cell that are no known name: kinds of parties, open mentions, bodies without a code.
namespace verband::resolve {

/// What such words are, the token after them, and the name they are nearly, if any; the reason then
/// says how it was read, where it is no misspelling.
struct Stranger {
  UnresolvedKind kind{};
  std::string reason{};
  std::size_t end{};
  std::optional<Name> name{};
  bool doubtful{};  // someone has to look at it
};

/// What the words from token i on are; `head` is the kind of organisation the list announced.
Stranger stranger(Scene const& scene, Tokens const& tokens, std::size_t i,
                  std::optional<KindWord> const& head);

/// The same for a place of which the text says that it lies abroad.
Stranger foreigner(Tokens const& tokens, std::size_t end);

/// What to doubt of words in which a municipality is named that was not read as taking part.
std::string not_read(std::string const& words, std::string const& municipality);

/// The code of the municipality before a word of another cell ("Zwolle Dienstverlening") or at the
/// end of words that lead in to it ("Sociale dienst van Goes"); empty when there is none.
std::string glued_name(Scene const& scene, std::string_view text);

/// True when words between the tokens, or brackets behind them, say that it lies abroad.
bool foreign(Tokens const& tokens, std::size_t from, std::size_t end);

/// True where a part of a cell must end: a separator, a bracket or a new item of a list.
bool stop(Tokens const& tokens, std::size_t i);
/// True for a sign or word between parties: a comma, "en", a closing bracket; not an opening one.
bool separator(Tokens const& tokens, std::size_t i);
/// The number of tokens of words between parties at i, "alsook", "aangevuld met"; 0 = none.
std::size_t linking_words(Tokens const& tokens, std::size_t i);
/// The next stop from i on, brackets passed over.
std::size_t part_end(Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
