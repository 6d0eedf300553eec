// SPDX-License-Identifier: EUPL-1.2
// The writer behind json.hpp; for this room only.
#pragma once

#include <concepts>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "publish/json.hpp"
#include "publish/json_writer.hpp"

namespace verband::publish {

/// Where a field stands in the answer: under the name of its role, or for other columns in `extra`
/// under their header, made unique.
struct Key {
  std::string text{};
  bool extra{};
};

/// The key of each field.
std::vector<Key> keys_of(std::span<StatedField const> fields);

/// Writes the model with one writer. A function named after a field writes that field.
class Answer {
 public:
  std::string text() const { return json_.text() + "\n"; }

  void document(ReadDocumentView const& document);
  void proof(Proof const& proof);
  void meaning(std::string_view text, Date day, Interpretation const& meaning);
  void beliefs(std::span<analysis::BeliefView const> beliefs, Snapshot const& snapshot, Date day,
               std::string_view known);
  void changes(std::span<Change const> changes);

 private:
  void or_null(std::string_view key, std::string_view text) {
    json_.key(key);
    text.empty() ? json_.null() : json_.value(text);
  }
  void or_null(std::string_view key, Date day) {
    or_null(key, day == Date::min() || day == Date::max() ? std::string{} : iso(day));
  }
  /// Numbers that count from one; 0 is none.
  template <std::unsigned_integral T>
  void or_null(std::string_view key, T number) {
    json_.key(key);
    number == 0 ? json_.null() : json_.value(number);
  }
  void texts(std::string_view key, std::vector<std::string> const& list) {
    json_.array(key, [&] {
      for (auto const& each : list) json_.value(each);
    });
  }
  /// An array of one object for each item, which `write` fills.
  template <typename List, typename Write>
  void objects(std::string_view key, List const& list, Write const& write) {
    json_.array(key, [&] {
      for (auto const& each : list) json_.object([&] { write(each); });
    });
  }

  void context(ReadDocumentView const& document);
  void differences(std::span<analysis::Difference const> differences);
  void findings(std::span<Finding const> findings);
  void participants(std::string_view key, std::vector<Participant> const& participants);
  void unresolved(std::vector<Unresolved> const& unresolved);
  void rules(std::vector<Rule> const& rules);
  void variants(std::vector<Variant> const& variants);
  void concluded(Interpretation const& typed);
  void stated(std::span<StatedField const> fields, std::span<Key const> keys);
  void place(Place const& place);
  void parts(TextPlace const& place);
  void parts(PagePlace const& place);
  void parts(SheetPlace const& place);
  void parts(NodePlace const& place);
  void doubts(std::span<StatedField const> fields, std::span<Key const> keys,
              Interpretation const& typed);
  void repairs(std::span<StatedField const> fields);
  void cells(std::span<StatedField const> fields);
  void row(std::uint32_t number, std::uint32_t page, std::span<StatedField const> fields,
           Interpretation const& typed);
  void belief(analysis::BeliefView const& belief);

  JsonWriter json_{};
};

}  // namespace verband::publish
