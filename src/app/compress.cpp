// SPDX-License-Identifier: EUPL-1.2
#include "app/compress.hpp"

#include <zlib.h>

#include "model/ensure.hpp"

namespace verband::app {

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  // A page is made once and sent often, but the first reader waits for it.
  constexpr int level = 2;
  constexpr int window_with_gzip_head = 15 + 16;
  constexpr int memory = 8;
  ensure(deflateInit2(&stream, level, Z_DEFLATED, window_with_gzip_head, memory,
                      Z_DEFAULT_STRATEGY) == Z_OK,
         "zlib begint");
  std::string result(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(result.data());
  stream.avail_out = static_cast<uInt>(result.size());
  int const done = deflate(&stream, Z_FINISH);
  result.resize(stream.total_out);
  deflateEnd(&stream);
  ensure(done == Z_STREAM_END, "zlib heeft genoeg ruimte");
  return result;
}

}  // namespace verband::app
