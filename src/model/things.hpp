// SPDX-License-Identifier: EUPL-1.2
// Maps by id whose values are shared: the log and the states of the register that follow each other
// hold one copy.
#pragma once

#include <cstddef>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace verband {

/// A map from id to thing. A copy shares the things; they are written through operator[] alone,
/// which first makes a copy of what others hold.
template <typename T>
class Things {
  using Map = std::map<std::string, std::shared_ptr<T const>, std::less<>>;

 public:
  using reference = std::pair<std::string const&, T const&>;

  /// Goes over pairs of id and thing, in order of id.
  class const_iterator {  // NOLINT(readability-identifier-naming): as in the standard library
   public:
    using iterator_concept = std::bidirectional_iterator_tag;
    using iterator_category = std::input_iterator_tag;
    using reference = Things::reference;
    using value_type = reference;
    using difference_type = std::ptrdiff_t;
    struct pointer {  // NOLINT(readability-identifier-naming): as in the standard library
      reference pair;
      reference const* operator->() const { return &pair; }
    };
    const_iterator() = default;
    explicit const_iterator(typename Map::const_iterator at) : at_{at} {}
    reference operator*() const { return {at_->first, *at_->second}; }
    pointer operator->() const { return {**this}; }
    const_iterator& operator++() {
      ++at_;
      return *this;
    }
    const_iterator operator++(int) { return const_iterator{at_++}; }
    const_iterator& operator--() {
      --at_;
      return *this;
    }
    const_iterator operator--(int) { return const_iterator{at_--}; }
    bool operator==(const_iterator const&) const = default;

   private:
    typename Map::const_iterator at_{};
  };
  using iterator = const_iterator;

  const_iterator begin() const { return const_iterator{map_.begin()}; }
  const_iterator end() const { return const_iterator{map_.end()}; }
  std::size_t size() const { return map_.size(); }
  bool empty() const { return map_.empty(); }
  bool contains(std::string_view id) const { return map_.contains(id); }
  const_iterator find(std::string_view id) const { return const_iterator{map_.find(id)}; }
  /// Throws std::out_of_range when it is not there.
  T const& at(std::string const& id) const { return *map_.at(id); }

  /// The thing to write, made when it is not there.
  T& operator[](std::string const& id) {
    auto& held = map_[id];
    auto own = std::make_shared<T>(held == nullptr ? T{} : *held);
    held = own;
    return *own;
  }
  /// Calls `change` with every thing, to write.
  template <typename Change>
  void change_each(Change const& change) {
    for (auto& [id, held] : map_) {
      auto own = std::make_shared<T>(*held);
      change(*own);
      held = std::move(own);
    }
  }
  /// Puts a thing that others may hold too in the place of what is there.
  void put(std::string const& id, std::shared_ptr<T const> thing) {
    map_.insert_or_assign(id, std::move(thing));
  }
  void erase(std::string_view id) {
    if (auto const found = map_.find(id); found != map_.end()) map_.erase(found);
  }

  /// Takes out what `gone` says yes to, given the pair of id and thing.
  template <typename Gone>
  friend std::size_t erase_if(Things& things, Gone const& gone) {
    return std::erase_if(
        things.map_, [&](auto const& each) { return gone(reference{each.first, *each.second}); });
  }

  bool operator==(Things const& other) const {
    if (size() != other.size()) return false;
    auto theirs = other.begin();
    for (auto const& [id, thing] : *this) {
      if (id != theirs->first || !(thing == theirs->second)) return false;
      ++theirs;
    }
    return true;
  }

 private:
  Map map_{};
};

}  // namespace verband
