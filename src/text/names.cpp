// SPDX-License-Identifier: EUPL-1.2
#include "text/names.hpp"

#include <bit>
#include <string>
#include <utility>

#include "text/fold.hpp"

namespace verband::text {

namespace {

constexpr bool ends_word(char c) {
  return c == ' ' || c == ',' || c == ';' || c == '(' || c == ')' || c == '/';
}

std::uint64_t hash_of(std::string_view folded) {
  RunningHash hash;
  for (auto const c : folded) {
    hash.add(c);
  }
  return hash.value();
}

// FNV's low bits are its worst, and the table looks at few bits.
std::size_t slot_of(std::uint64_t bits) { return static_cast<std::size_t>(bits ^ (bits >> 32U)); }

}  // namespace

void NameSet::add(std::span<std::string_view const> names) {
  std::size_t bytes = 0;
  for (auto const name : names) {
    bytes += name.size();
  }
  make_room(names.size() + bytes / 4);
  std::string folded;
  for (auto const name : names) {
    folded.clear();
    append_folded(folded, name);
    add_folded(folded);
  }
}

void NameSet::add_folded(std::string_view folded) {
  if (folded.empty()) {
    return;
  }
  make_room(folded.size() + 3);
  RunningHash front;
  RunningHash word;
  auto letters = 0;
  char pending = 0;  // a full stop or quote belongs to a word only when a letter follows
  auto const close = [&] {
    if (letters > 0) {
      insert(word.value() ^ word_mark);
      insert(front.value());
    }
    word = {};
    letters = 0;
    pending = 0;
  };
  for (auto const c : folded) {
    if (ends_word(c)) {
      close();
    } else if (c == '.' || c == '\'' || c == ':') {
      pending = letters > 0 ? c : '\0';
    } else {
      if (pending != 0) {
        word.add(std::exchange(pending, '\0'));
      }
      word.add(c);
      ++letters;
    }
    front.add(c);
  }
  close();
  insert(front.value());
  insert(front.value() ^ whole_mark);
  insert(front.value() ^ word_mark);
}

bool NameSet::word(std::string_view folded) const { return contains(hash_of(folded) ^ word_mark); }

bool NameSet::beginning(std::string_view folded) const { return contains(hash_of(folded)); }

bool NameSet::whole(std::string_view folded) const {
  return contains(hash_of(folded) ^ whole_mark);
}

void NameSet::make_room(std::size_t more) {
  auto const wanted = std::bit_ceil(2 * (count_ + more));
  if (wanted <= slots_.size()) {
    return;
  }
  auto const old = std::exchange(slots_, std::vector<std::uint64_t>(wanted));
  count_ = 0;
  for (auto const bits : old) {
    if (bits != 0) {
      insert(bits);
    }
  }
}

void NameSet::insert(std::uint64_t bits) {
  auto const mask = slots_.size() - 1;
  for (auto at = slot_of(bits) & mask;; at = (at + 1) & mask) {
    if (slots_[at] == bits) {
      return;
    }
    if (slots_[at] == 0) {
      slots_[at] = bits;
      ++count_;
      return;
    }
  }
}

bool NameSet::contains(std::uint64_t bits) const {
  if (slots_.empty()) {
    return false;
  }
  auto const mask = slots_.size() - 1;
  for (auto at = slot_of(bits) & mask; slots_[at] != 0; at = (at + 1) & mask) {
    if (slots_[at] == bits) {
      return true;
    }
  }
  return false;
}

}  // namespace verband::text
