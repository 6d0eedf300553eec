// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/atlas.hpp"

namespace verband::reference {

/// The form in which names are compared: folded, without punctuation, usual abbreviations written
/// one way ("Sint" and "St.", "aan den" and "a/d", "&" and "en").
std::string key(std::string_view folded);
/// The same into a text that is there already, in place of what it holds.
void make_key(std::string_view folded, std::string& key);

/// The keys of ever longer beginnings of a folded text.
class GrowingKey {
 public:
  explicit GrowingKey(std::string_view folded) : folded_{folded} {}
  /// The key of the first `length` bytes, no fewer than those asked for before.
  std::string const& until(std::size_t length);

 private:
  std::string_view folded_;
  std::size_t read_{};   // bytes of the text
  std::string open_{};   // the key so far, its last word not yet over
  std::size_t start_{};  // of that word
  std::string key_{};
};

/// A text that should be a name, taken apart.
struct Asked {
  std::string whole{};                     // key of the whole text
  std::string core{};                      // key without kind in front and qualifier behind
  std::optional<OrganisationKind> kind{};  // of the word in front or behind: "gemeente", "prov."
  std::string province{};                  // code, from "(NH)", "(L.)"
  bool foreign{};                          // "(Duitsland)", "(B)"
  bool qualified{};                        // something else stands in brackets: "(Ems)"
};

/// Takes apart a text such as "Gemeente Bergen (NH.)" or "het waterschap Hunze en Aa's".
Asked asked(std::string_view name);

/// The length of a word for a kind of organisation at the start of a key, with the blank behind it
/// ("gemeente ", "hoogheemraadschap van "); 0 when there is none.
std::size_t kind_prefix(std::string_view text, std::optional<OrganisationKind>& kind);

/// The key without "de", "het" or "'t" in front, or the key itself.
std::string_view without_article(std::string_view key);

/// The part before a qualifier in brackets: "Bergen (NH)" → "Bergen"; the name itself when it has
/// none.
std::string_view without_qualifier(std::string_view name);

/// The parts by which a municipality is called for short: "Hoogezand" and "Sappemeer" of
/// "Hoogezand-Sappemeer", "Alphen" of "Alphen aan den Rijn". None when a part is a word of
/// direction or a river, which would mean something else.
std::vector<std::string_view> short_forms(std::string_view name);

}  // namespace verband::reference
