// SPDX-License-Identifier: EUPL-1.2
#include "country.hpp"

#include <algorithm>
#include <random>
#include <set>

namespace verband::bench {
namespace {

/// Distributions of the standard library differ between compilers; the generator does not.
class Chance {
 public:
  std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(source_() % count); }

 private:
  std::mt19937 source_{1789};
};

class Maker {
 public:
  explicit Maker(CountrySize const& size) : size_{size} {}

  std::vector<Participation> make() {
    districts();
    communities();
    others();
    auto const standing = made_.size();
    for (std::size_t i = 0; i < standing; i += 10) {
      auto over = made_[i];
      over.municipality = (over.municipality + 1 + chance_.below(20)) % size_.municipalities;
      over.period = {country_day - std::chrono::days{4000}, country_day - std::chrono::days{365}};
      made_.push_back(over);
    }
    return std::move(made_);
  }

 private:
  void add(std::uint32_t municipality) {
    Period const period{country_day - std::chrono::days{chance_.below(9000)},
                        chance_.below(4) == 0 ? country_day + std::chrono::days{700} : Date::max()};
    made_.push_back({partnership_, municipality, period});
  }

  void districts() {
    auto const whole = size_.municipalities;
    for (std::uint32_t i = 0; i < size_.districts; ++i, ++partnership_) {
      for (auto k = whole / size_.districts * i; k < whole / size_.districts * (i + 1); ++k) add(k);
    }
  }

  void communities() {
    for (std::uint32_t at = 0; at < size_.municipalities; ++partnership_) {
      auto const end = std::min(size_.municipalities, at + 8 + chance_.below(40));
      for (; at < end; ++at) add(at);
    }
  }

  /// Neighbours: the rest of the participations over the rest of the partnerships.
  void others() {
    for (; partnership_ < size_.partnerships; ++partnership_) {
      auto const left = size_.participations - static_cast<std::uint32_t>(made_.size());
      auto const mean = std::max(2U, left / (size_.partnerships - partnership_));
      // One in eight is large; the last one takes what is left.
      auto const large = chance_.below(8) == 0;
      auto wanted = large ? mean + chance_.below(7 * mean) : 2 + chance_.below(mean);
      if (partnership_ + 1 == size_.partnerships) wanted = mean;
      wanted = std::min({wanted, left, size_.municipalities / 2});
      auto const middle = chance_.below(size_.municipalities);
      std::set<std::uint32_t> members;
      while (members.size() < wanted) {
        members.insert((middle + chance_.below(2 * wanted)) % size_.municipalities);
      }
      for (auto const each : members) add(each);
    }
  }

  CountrySize size_;
  Chance chance_{};
  std::uint32_t partnership_{};
  std::vector<Participation> made_{};
};

}  // namespace

std::vector<Participation> country(CountrySize const& size) { return Maker{size}.make(); }

}  // namespace verband::bench
