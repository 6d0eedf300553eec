// SPDX-License-Identifier: EUPL-1.2
#include "registry/placing.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "registry/fold.hpp"
#include "registry/inside.hpp"

namespace verband::registry {
namespace {

constexpr std::array<ColumnRole, 4> other_fields{ColumnRole::purpose, ColumnRole::participants,
                                                 ColumnRole::policy_area, ColumnRole::nature};

/// A row by what it says beside its name.
struct Content {
  std::array<std::string, other_fields.size()> texts{};  // folded
  std::set<std::string> participants{};
};

std::set<std::string> participants_of(Interpretation const& typed) {
  std::set<std::string> codes;
  for (auto const& each : typed.participants) codes.insert(each.code);
  return codes;
}

Content content_of(Account const& account, Tools const& tools) {
  Content content{.participants = participants_of(account.typed)};
  for (std::size_t i = 0; i < other_fields.size(); ++i) {
    auto const field = std::ranges::find(account.stated, other_fields.at(i), &StatedField::role);
    if (field != account.stated.end()) content.texts.at(i) = tools.folded(field->cell.text);
  }
  return content;
}

Content content_of(ImportRequest const& request, std::size_t row, Tools const& tools) {
  Content content{.participants = participants_of(request.rows[row])};
  for (std::size_t i = 0; i < other_fields.size(); ++i) {
    if (auto const column = column_of(request.draft, other_fields.at(i))) {
      content.texts.at(i) = tools.folded(request.draft.rows[row].cells[*column].text);
    }
  }
  return content;
}

/// True when the two say the same for the most part: the participants, and three of four texts that
/// either of them has, at least two.
bool agree(Content const& a, Content const& b) {
  std::size_t stated = 0;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < other_fields.size(); ++i) {
    if (a.texts.at(i).empty() && b.texts.at(i).empty()) continue;
    ++stated;
    equal += a.texts.at(i) == b.texts.at(i) ? 1 : 0;
  }
  std::vector<std::string> common;
  std::ranges::set_intersection(a.participants, b.participants, std::back_inserter(common));
  auto const all = a.participants.size() + b.participants.size() - common.size();
  return equal >= 2 && equal * 4 >= stated * 3 && common.size() * 5 >= all * 4;
}

class Rules {
 public:
  Rules(Snapshot const& snapshot, ImportRequest const& request, std::vector<bool> const& known,
        Tools const& tools)
      : snapshot_{snapshot}, request_{request}, known_{known}, tools_{tools} {
    result_.rows.resize(request.rows.size());
    for (auto const& row : request.rows) ++times_[tools.folded(row.name)];
  }

  Placing placed() {
    by_register();
    by_identity();
    by_name();
    by_what_is_left();
    return std::move(result_);
  }

 private:
  bool open(std::size_t row) const {
    return !known_[row] && result_.rows[row].uri.empty() && !result_.rows[row].with;
  }

  void place(std::size_t row, std::string uri, std::string_view rule, std::string reason) {
    taken_.insert(uri);
    result_.rows[row] = {.uri = std::move(uri), .rule = rule, .reason = std::move(reason)};
  }

  void doubt(std::size_t row, std::string code, std::string detail) {
    result_.findings.push_back({.severity = Severity::doubt,
                                .code = std::move(code),
                                .row = static_cast<std::uint32_t>(row + 1),
                                .field = "name",
                                .detail = std::move(detail)});
  }

  /// Number in a national register → partnerships that are told of under it.
  std::map<std::string_view, std::set<std::string>> known_numbers() const {
    std::map<std::string_view, std::set<std::string>> numbers;
    for (auto const& [uri, accounts] : snapshot_.told_by) {
      for (auto const& id : accounts) {
        for (auto const& each : snapshot_.accounts.find(id)->second.typed.identifiers) {
          if (each.find(':') != std::string::npos) numbers[each].insert(uri);
        }
      }
    }
    return numbers;
  }

  /// The rows of a national register by arrangement: versions that name each other are together.
  std::vector<std::vector<std::size_t>> arrangements() const {
    auto const& rows = request_.draft.rows;
    std::map<std::string_view, std::size_t> numbers;
    std::vector<std::size_t> root(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      root[i] = i;
      if (rows[i].entry && !rows[i].entry->id.empty()) numbers.try_emplace(rows[i].entry->id, i);
    }
    auto const top = [&](std::size_t row) {
      while (root[row] != row) row = root[row] = root[root[row]];
      return row;
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!rows[i].entry) continue;
      for (auto const& other : {rows[i].entry->previous, rows[i].entry->next}) {
        auto const at = numbers.find(other);
        if (at != numbers.end()) root[top(at->second)] = top(i);
      }
    }
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].entry) groups[top(i)].push_back(i);
    }
    std::vector<std::vector<std::size_t>> result;
    for (auto& [first, group] : groups) result.push_back(std::move(group));
    return result;
  }

  void by_register() {
    auto const groups = arrangements();
    if (groups.empty()) return;
    auto const numbers = known_numbers();
    for (auto const& group : groups) {
      std::set<std::string> uris;
      for (auto const row : group) {
        auto const at = numbers.find(request_.draft.rows[row].entry->id);
        if (at != numbers.end()) uris.insert(at->second.begin(), at->second.end());
      }
      arrangement(group, uris);
    }
  }

  /// Puts the versions of an arrangement together: with the partnership that is known under one of
  /// their numbers, else with the latest version.
  void arrangement(std::vector<std::size_t> const& group, std::set<std::string> const& uris) {
    auto const in_force = [&](std::size_t row) { return request_.draft.rows[row].entry->in_force; };
    auto const latest = *std::ranges::max_element(group, {}, in_force);
    if (uris.size() > 1) {
      doubt(
          latest, "versions-of-several",
          "Versies van deze regeling staan in het register bij " + std::to_string(uris.size()) +
              " verbanden. Zij zijn bij het eerste gezet; beoordeel of de andere hetzelfde zijn.");
    }
    for (auto const row : group) {
      if (!open(row)) continue;
      if (!uris.empty()) {
        place(row, *uris.begin(), same_register_number,
              "Het nummer in het landelijk register, of dat van een andere versie, is dat van dit "
              "verband.");
      } else if (row != latest && !known_[latest]) {
        result_.rows[row] = {.with = latest,
                             .rule = version_of_the_same,
                             .reason =
                                 "Het landelijk register noemt dit een versie van dezelfde "
                                 "regeling."};
      }
    }
  }

  /// The row among those with one identity that keeps it: the only one, or the only one that still
  /// has the name under which the partnership is known.
  std::optional<std::size_t> keeper(std::string const& uri,
                                    std::vector<std::size_t> const& rows) const {
    if (rows.size() == 1) return rows.front();
    std::set<std::string> names;
    if (auto const told = snapshot_.told_by.find(uri); told != snapshot_.told_by.end()) {
      for (auto const& id : told->second) {
        names.insert(tools_.folded(snapshot_.accounts.find(id)->second.typed.name));
      }
    }
    std::optional<std::size_t> found;
    for (auto const row : rows) {
      if (!names.contains(tools_.folded(request_.rows[row].name))) continue;
      if (found) return std::nullopt;
      found = row;
    }
    return found;
  }

  void by_identity() {
    std::map<std::string, std::vector<std::size_t>> rows;
    for (std::size_t i = 0; i < result_.rows.size(); ++i) {
      auto const& identity = request_.draft.rows[i].identity;
      if (identity.empty() || known_[i]) continue;
      auto const* const found = partnership(snapshot_, identity);
      if (found == nullptr) {
        doubt(i, "identity-unknown",
              "Het kenmerk " + identity +
                  " staat niet in dit register. De rij is behandeld alsof zij geen kenmerk heeft.");
        continue;
      }
      rows[found->uri].push_back(i);
    }
    for (auto const& [uri, same] : rows) {
      auto const kept = keeper(uri, same);
      for (auto const row : same) {
        if (row == kept) {
          place(row, uri, same_identity, "Het kenmerk in de uitvoer is dat van dit verband.");
        } else {
          doubt(row, "identity-twice",
                "Meer rijen hebben hetzelfde kenmerk. Deze rij is behandeld alsof zij er geen "
                "heeft.");
        }
      }
    }
  }

  /// Folded name → partnerships that other documents of the same owner tell of under that name.
  std::map<std::string, std::set<std::string>> known_names() const {
    std::map<std::string, std::set<std::string>> names;
    for (auto const& [uri, accounts] : snapshot_.told_by) {
      for (auto const& id : accounts) {
        auto const& account = snapshot_.accounts.find(id)->second;
        if (account.source == request_.source.id) continue;
        if (snapshot_.readings.find(account.reading)->second.owner != request_.owner) continue;
        names[tools_.folded(account.typed.name)].insert(uri);
      }
    }
    return names;
  }

  void by_name() {
    if (request_.owner.empty()) return;
    auto const names = known_names();
    for (std::size_t i = 0; i < result_.rows.size(); ++i) {
      auto const folded = tools_.folded(request_.rows[i].name);
      auto const same = names.find(folded);
      if (!open(i) || folded.empty() || same == names.end() || same->second.size() != 1 ||
          times_.at(folded) != 1 || taken_.contains(*same->second.begin())) {
        continue;
      }
      place(i, *same->second.begin(), same_owner_same_name,
            "Dezelfde naam in een ander document van dezelfde eigenaar.");
    }
  }

  /// The reading of the owner's latest document, other than this one.
  Reading const* latest() const {
    Reading const* found = nullptr;
    auto const order = [&](Reading const& one) {
      auto const since = snapshot_.source_since.find(one.source);
      return std::tuple{one.reference_date,
                        since == snapshot_.source_since.end() ? Revision{} : since->second,
                        std::string_view{one.id}};
    };
    for (auto const& [id, reading] : snapshot_.readings) {
      if (reading.owner != request_.owner || !reading.superseded_by.empty() ||
          reading.source == request_.source.id) {
        continue;
      }
      if (found == nullptr || order(reading) > order(*found)) found = &reading;
    }
    return found;
  }

  void by_what_is_left() {
    auto const* const reading = request_.owner.empty() ? nullptr : latest();
    if (reading == nullptr) return;
    std::vector<std::pair<std::string, Content>> left;
    for (auto const& [uri, accounts] : snapshot_.told_by) {
      if (taken_.contains(uri)) continue;
      for (auto const& id : accounts) {
        auto const& account = snapshot_.accounts.find(id)->second;
        if (account.reading == reading->id) left.emplace_back(uri, content_of(account, tools_));
      }
    }
    // One row fits one that is left, and no other fits either of them.
    std::vector<std::pair<std::size_t, std::size_t>> fitting;
    std::map<std::size_t, int> rows;
    std::map<std::size_t, int> others;
    for (std::size_t i = 0; i < result_.rows.size() && !left.empty(); ++i) {
      if (!open(i)) continue;
      auto const content = content_of(request_, i, tools_);
      for (std::size_t k = 0; k < left.size(); ++k) {
        if (!agree(content, left[k].second)) continue;
        fitting.emplace_back(i, k);
        ++rows[i];
        ++others[k];
      }
    }
    for (auto const& [row, other] : fitting) {
      if (rows.at(row) != 1 || others.at(other) != 1) continue;
      place(row, left[other].first, same_but_for_the_name,
            "De naam is anders, maar de rest is gelijk aan de enige rij die in het vorige document "
            "van dezelfde eigenaar overblijft.");
    }
  }

  Snapshot const& snapshot_;
  ImportRequest const& request_;
  std::vector<bool> const& known_;
  Tools const& tools_;
  std::map<std::string, int> times_{};  // how often a name stands in this document
  std::set<std::string> taken_{};       // partnerships that have a row by now
  Placing result_{};
};

}  // namespace

Placing placing(Snapshot const& snapshot, ImportRequest const& request,
                std::vector<bool> const& known, Tools const& tools) {
  return Rules{snapshot, request, known, tools}.placed();
}

}  // namespace verband::registry
