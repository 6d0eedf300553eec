// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace verband::store {

/// A JSON text, read into one list of values in the order of the text: one piece of memory for all.
class JsonText {
 public:
  enum class Kind : std::uint8_t { null, boolean, number, text, list, object };

  struct Value {
    Kind kind{};
    bool truth{};             // of a boolean
    bool whole{};             // a number without sign, fraction or exponent
    std::uint32_t size{};     // values of a list, members of an object
    std::uint32_t after{};    // where what follows this value and all in it stands
    std::uint64_t natural{};  // when it is whole
    double number{};
    std::string_view text{};
  };

  /// A value in the text; lives as long as the text. A member of an object is its name, then its
  /// value.
  class Element {
   public:
    Element(std::vector<Value> const& values, std::uint32_t at) : values_{&values}, at_{at} {}
    Value const* operator->() const { return &(*values_)[at_]; }
    /// The first value in a list, or the name of the first member.
    Element first() const { return {*values_, at_ + 1}; }
    /// What follows this value.
    Element next() const { return {*values_, (*values_)[at_].after}; }

   private:
    std::vector<Value> const* values_;
    std::uint32_t at_;
  };

  JsonText() = default;
  JsonText(JsonText const&) = delete;
  JsonText& operator=(JsonText const&) = delete;

  /// Reads the text instead of what was here, in the memory that is here. Nesting takes no stack.
  /// False when it is no JSON, or not UTF-8.
  bool read(std::string_view text);

  /// The whole; only after a text that could be read.
  Element root() const { return {values_, 0}; }

 private:
  std::string strings_{};  // one after another
  std::vector<Value> values_{};
};

}  // namespace verband::store
