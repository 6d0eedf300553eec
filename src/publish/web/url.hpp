// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verband::publish {

/// The parameters of an address, decoded, in their order; a name may occur more than once.
class Parameters {
 public:
  Parameters() = default;
  Parameters(std::initializer_list<std::pair<std::string, std::string>> pairs) : pairs_{pairs} {}

  std::vector<std::pair<std::string, std::string>> const& pairs() const { return pairs_; }
  /// The last value with that name, or the empty string.
  std::string_view value(std::string_view name) const;
  std::vector<std::string> values(std::string_view name) const;
  bool has(std::string_view name, std::string_view value) const;

  /// The same with one more, without all of that name, without one value, or with just that one.
  Parameters with(std::string_view name, std::string_view value) const;
  Parameters without(std::string_view name) const;
  Parameters without(std::string_view name, std::string_view value) const;
  Parameters set(std::string_view name, std::string_view value) const;
  void add(std::string name, std::string value) {
    pairs_.emplace_back(std::move(name), std::move(value));
  }

  bool operator==(Parameters const&) const = default;

 private:
  std::vector<std::pair<std::string, std::string>> pairs_{};
};

/// `text` with everything but letters, digits and -._~ as %XX (RFC 3986).
std::string percent_encoded(std::string_view text);
/// The text that was encoded, a + as a space when `form`; nothing when a % is not followed by two
/// hexadecimal digits.
std::optional<std::string> percent_decoded(std::string_view text, bool form);

/// "?a=b&c=d", or nothing when there are none; empty values are left out.
std::string query(Parameters const& parameters);
/// What stood after the question mark; nothing when it cannot be decoded.
std::optional<Parameters> parse_query(std::string_view text);

/// A name as part of an address: "Súdwest-Fryslân" → "sudwest-fryslan", "'s-Gravenhage" →
/// "s-gravenhage"; "-" when no letter or digit remains.
std::string slug(std::string_view name);

}  // namespace verband::publish
