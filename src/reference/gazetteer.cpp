// SPDX-License-Identifier: EUPL-1.2
#include "reference/gazetteer.hpp"

#include <algorithm>

#include "reference/index.hpp"

namespace verband::reference {

namespace {

// A misspelt name is looked for among what exists or lately existed: a list of today does not
// misspell a village of 1850.
constexpr std::chrono::days memory{20 * 365};

bool overlaps_memory(Period const& period, Date day) {
  return period.overlaps({day - memory, day + memory});
}

}  // namespace

struct Gazetteer::Index : SpellingIndex {
  using SpellingIndex::SpellingIndex;
};

Gazetteer::Gazetteer(std::shared_ptr<Atlas const> atlas)
    : atlas_{std::move(atlas)}, index_{std::make_unique<Index>(*atlas_)} {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

std::shared_ptr<Atlas const> const& Gazetteer::atlas() const { return atlas_; }

std::vector<Candidate> Gazetteer::find(std::string_view name, Date day) const {
  return index_->look_up(name, asked(name), day);
}

std::vector<Candidate> Gazetteer::nearest(std::string_view name, Date day) const {
  auto const wanted = asked(name);
  auto result = index_->look_up(name, wanted, day);
  if (!result.empty() || wanted.foreign || wanted.qualified || index_->abroad(wanted.core)) {
    return result;
  }
  struct Hit {
    std::uint32_t distance{};
    bool dead{};
    std::uint32_t target{};
    std::uint32_t spelling{};
    auto operator<=>(Hit const&) const = default;
  };
  std::vector<Hit> hits;
  auto const search = [&](std::string_view made) {
    index_->nearby().within(
        made, edits_allowed(made.size()), [&](std::uint32_t number, std::uint32_t distance) {
          auto const& spelling = index_->spelling(number);
          auto const& each = index_->organisation(spelling);
          bool const whole = made == wanted.whole && spelling.use == Use::free;
          if ((whole || index_->fits(spelling, wanted, {})) && overlaps_memory(each.period, day)) {
            hits.push_back({distance, !each.period.contains(day), spelling.target, number});
          }
        });
  };
  search(wanted.whole);
  if (wanted.core != wanted.whole) search(wanted.core);
  if (hits.empty()) return result;
  std::ranges::sort(hits);
  auto const& best = hits.front();
  auto const spelt = [&](Hit const& hit) { return index_->key_of(index_->spelling(hit.spelling)); };
  for (auto const& hit : hits) {
    if (hit.distance != best.distance || hit.dead != best.dead) continue;
    // Two names are as near: none. One name of two ("Groningen"): both.
    if (hit.target != best.target && spelt(hit) != spelt(best)) return {};
    auto found = index_->candidate(index_->spelling(hit.spelling), day);
    found.how = How::misspelled;
    found.distance = hit.distance;
    result.push_back(found);
  }
  settle(result);
  return result;
}

bool Gazetteer::foreign(std::string_view name, Date day) const {
  auto const wanted = asked(name);
  if (wanted.foreign) return true;
  if (!index_->abroad(wanted.core) || wanted.kind) return false;
  auto const found = index_->look_up(name, wanted, day);
  return found.empty() || !found.front().alive;
}

std::size_t Gazetteer::longest_name(std::string_view folded) const {
  constexpr std::size_t longest = 160;
  auto const is_word = [&](std::size_t i) {
    auto const c = folded[i];
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  std::optional<OrganisationKind> kind;
  auto const start = kind_prefix(folded, kind);
  std::size_t best = 0;
  GrowingKey whole{folded};
  GrowingKey rest{folded.substr(start)};  // behind the word for the kind
  auto const known = [&](std::string_view made, bool behind_kind) {
    bool result = false;
    index_->each_spelled(made, [&](Spelling const& each) {
      auto const fits_kind =
          !behind_kind || (!each.grouping && index_->organisation(each).kind == *kind);
      auto const usable = each.use == Use::free || (behind_kind && each.use == Use::with_kind);
      result = result || (usable && fits_kind);
    });
    return result;
  };
  for (std::size_t end = 1; end <= folded.size() && end <= longest; ++end) {
    if (!is_word(end - 1) || (end < folded.size() && is_word(end))) continue;
    if (!known(whole.until(end), false) &&
        (start == 0 || end <= start || !known(rest.until(end - start), true))) {
      continue;
    }
    best = end;
    auto const text = folded.substr(0, end);
    // "Bergen (L.)": the bracket that was opened inside belongs to the name.
    if (text.find('(') != std::string_view::npos && text.find(')') == std::string_view::npos) {
      auto close = end;
      if (close < folded.size() && folded[close] == '.') ++close;
      if (close < folded.size() && folded[close] == ')') best = close + 1;
    }
  }
  return best;
}

std::vector<std::string_view> Gazetteer::spellings() const {
  std::vector<std::string_view> result;
  for (auto const& each : atlas_->organisations) {
    result.emplace_back(each.name);
    if (!each.abbreviation.empty()) result.emplace_back(each.abbreviation);
    result.insert(result.end(), each.aliases.begin(), each.aliases.end());
  }
  for (auto const& each : atlas_->groupings) {
    result.emplace_back(each.name);
    result.insert(result.end(), each.aliases.begin(), each.aliases.end());
  }
  return result;
}

}  // namespace verband::reference
