// SPDX-License-Identifier: EUPL-1.2
#include "store/json_text.hpp"

#include <nlohmann/json.hpp>

namespace verband::store {
namespace {

using Kind = JsonText::Kind;

/// Puts what the reader meets at the end of the list, and the strings one after another.
class Taking final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Taking(std::vector<JsonText::Value>& values, std::string& strings)
      : values_{values}, strings_{strings} {}

  bool null() override { return add({}); }
  bool boolean(bool value) override { return add({.kind = Kind::boolean, .truth = value}); }
  bool number_integer(number_integer_t value) override {
    return add({.kind = Kind::number, .number = static_cast<double>(value)});
  }
  bool number_unsigned(number_unsigned_t value) override {
    return add({.kind = Kind::number,
                .whole = true,
                .natural = value,
                .number = static_cast<double>(value)});
  }
  bool number_float(number_float_t value, string_t const& /*text*/) override {
    return add({.kind = Kind::number, .number = value});
  }
  bool string(string_t& text) override { return add(kept(text)); }
  bool binary(binary_t& /*bytes*/) override { return false; }
  bool start_object(std::size_t /*members*/) override { return begin(Kind::object); }
  bool key(string_t& text) override { return put(kept(text)); }
  bool end_object() override { return end(); }
  bool start_array(std::size_t /*values*/) override { return begin(Kind::list); }
  bool end_array() override { return end(); }
  bool parse_error(std::size_t /*at*/, std::string const& /*token*/,
                   nlohmann::json::exception const& /*why*/) override {
    return false;
  }

 private:
  /// A value: one more in the list or object that is open.
  bool add(JsonText::Value value) {
    if (!open_.empty()) ++values_[open_.back()].size;
    return put(value);
  }
  bool put(JsonText::Value value) {
    value.after = static_cast<std::uint32_t>(values_.size() + 1);
    values_.push_back(value);
    return true;
  }
  JsonText::Value kept(std::string const& text) {
    auto const begin = strings_.size();
    strings_ += text;  // there is room: no string is longer than it stands in the text
    return {.kind = Kind::text, .text = std::string_view{strings_}.substr(begin)};
  }
  bool begin(Kind kind) {
    add({.kind = kind});
    open_.push_back(values_.size() - 1);
    return true;
  }
  bool end() {
    values_[open_.back()].after = static_cast<std::uint32_t>(values_.size());
    open_.pop_back();
    return true;
  }

  std::vector<JsonText::Value>& values_;
  std::string& strings_;
  std::vector<std::size_t> open_{};
};

}  // namespace

bool JsonText::read(std::string_view text) {
  strings_.clear();
  values_.clear();
  if (text.find('\0') != std::string_view::npos) return false;  // the library would end there
  strings_.reserve(text.size());
  Taking taking{values_, strings_};
  return nlohmann::json::sax_parse(text, &taking);
}

}  // namespace verband::store
