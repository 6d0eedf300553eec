// SPDX-License-Identifier: EUPL-1.2
// The parameters of a question to the API: read strictly, every fault told at once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/select.hpp"
#include "app/ask.hpp"
#include "publish/web/api.hpp"

namespace verband::app {

/// What is asked of the API beside the path, and what is wrong with it. The dates have been read.
class ApiQuestion {
 public:
  /// Parameters that may be given once and those that may be repeated; any other is a fault, and
  /// so is an empty value. The two dates are always allowed.
  ApiQuestion(Ask const& ask, std::initializer_list<std::string_view> once,
              std::initializer_list<std::string_view> repeated = {});

  /// What is wrong, by parameter.
  std::vector<std::pair<std::string, std::string>> faults{};
  void fault(std::string_view parameter, std::string text) {
    faults.emplace_back(parameter, std::move(text));
  }

  /// The organisations by code in a repeatable parameter, with what became of them on the day.
  std::vector<std::string> organisations(std::string_view parameter);
  /// A whole number from `least` on; nothing when absent or no such number (then a fault).
  std::optional<std::uint64_t> number(std::string_view parameter, std::uint64_t least,
                                      std::uint64_t most);
  /// The filters of a list of partnerships.
  analysis::Selection selection();
  /// 400 with every fault.
  Reply refused() const;
  Ask const& ask() const { return ask_; }
  publish::Parameters const& parameters() const { return ask_.page.parameters; }

 private:
  void policy_areas(analysis::Selection& selection);

  Ask const& ask_;
};

/// The parameters of every list.
inline constexpr std::string_view limit_parameter = "limiet";
inline constexpr std::string_view cursor_parameter = "cursor";

/// The place in a list after the item with `key`, as an opaque text; `list` names the list.
std::string cursor(std::string_view list, std::string_view key);
/// The key in a cursor of that list; nothing when it is no cursor, or one of another list.
std::optional<std::string> cursor_key(std::string_view list, std::string_view text);

/// Part of a list.
template <typename T>
struct Part {
  std::span<T const> rows{};
  publish::ApiPart part{};
};

/// The address of the part after the item with that key.
std::string next_address(Ask const& ask, std::string_view list, std::string_view key);

/// The part of a list that was asked for (?limiet=, ?cursor=). `all` is in the order of its keys,
/// which are unique: a cursor holds the key of the last item, so it stays right when the register
/// changes. Faults are added to the question.
template <typename T, typename Key>
Part<T> part_of(ApiQuestion& question, std::string_view list, std::vector<T> const& all,
                Key const& key) {
  constexpr std::size_t most = 100;
  auto const limit = question.number(limit_parameter, 1, most).value_or(most);
  auto first = all.begin();
  if (auto const text = question.parameters().value(cursor_parameter); !text.empty()) {
    auto const after = cursor_key(list, text);
    if (after) {
      first = std::upper_bound(
          all.begin(), all.end(), *after,
          [&](std::string const& value, T const& each) { return value < key(each); });
    } else {
      question.fault(cursor_parameter,
                     "Deze cursor is niet van deze lijst. Begin zonder cursor, en volg daarna "
                     "„volgende”.");
    }
  }
  auto const count = std::min<std::size_t>(limit, static_cast<std::size_t>(all.end() - first));
  Part<T> result{.rows = {first, first + static_cast<std::ptrdiff_t>(count)},
                 .part = {.total = all.size()}};
  if (count < static_cast<std::size_t>(all.end() - first) && count > 0) {
    result.part.next = next_address(question.ask(), list, key(result.rows.back()));
  }
  return result;
}

}  // namespace verband::app
